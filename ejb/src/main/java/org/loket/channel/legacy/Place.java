package org.loket.channel.legacy;

/** Where a feed's files come from. */
sealed interface Place {

    /** Which files, as {@code *.csv}. */
    String pattern();

    /** A file counts only once another lies beside it whose name goes on with {@code .done}. */
    boolean doneFile();

    /**
     * A folder below the root of all feeds.
     *
     * @param path relative to the root
     */
    record Folder(String path, String pattern, boolean doneFile) implements Place {}

    /**
     * A folder of an SFTP server.
     *
     * @param hostKey the server's public key as {@code known_hosts} has it: {@code ssh-rsa AAAA…}
     */
    record Sftp(
            String host,
            int port,
            String user,
            String hostKey,
            String path,
            String pattern,
            boolean doneFile)
            implements Place {}
}
