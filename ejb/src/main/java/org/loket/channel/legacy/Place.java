package org.loket.channel.legacy;

/** Where a feed's rows come from. */
sealed interface Place {

    /** A folder that is watched for files. */
    sealed interface Files extends Place {

        /** Which files, as {@code *.csv}. */
        String pattern();

        /** A file counts only once another lies beside it whose name goes on with {@code .done}. */
        boolean doneFile();
    }

    /**
     * A folder below the root of all feeds.
     *
     * @param path relative to the root
     */
    record Folder(String path, String pattern, boolean doneFile) implements Files {}

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
            implements Files {}

    /**
     * A table of another system's database. Names of columns that are not used are empty.
     *
     * @param source which of the databases that the operator named
     * @param table perhaps behind the name of its schema
     * @param id column that no two rows share
     * @param marks whether rows that were taken are marked; else we remember the last one
     * @param take column that is empty until a row is taken, or that grows from row to row
     * @param number column that gets the number of the request
     * @param result column that gets what became of the row
     * @param status column that gets our status when it changes
     * @param text column that gets what the desk writes to the requester
     */
    record Table(
            String source,
            String table,
            String id,
            boolean marks,
            String take,
            String number,
            String result,
            String status,
            String text)
            implements Place {

        /** Whether something is written back about each row. */
        boolean answers() {
            return marks || !number.isEmpty() || !result.isEmpty();
        }
    }

    /**
     * A queue of the broker that the operator named.
     *
     * @param in where messages come from
     * @param dead where the broker puts those that could not be delivered; empty: nobody looks
     * @param out where the other system reads what happens here; empty if it does not
     */
    record Queue(String in, String dead, String out) implements Place {}
}
