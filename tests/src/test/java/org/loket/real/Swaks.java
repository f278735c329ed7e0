package org.loket.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Debian's swaks, the Swiss army knife of SMTP, as somebody's mail program. */
record Swaks(Path folder, int lmtp) {

    static final Path PROGRAM = Path.of("/usr/bin/swaks");

    /**
     * Delivers a mail.
     *
     * @param envelope the sender of the envelope; empty for the null path
     * @param headers each as {@code Name: value}
     */
    void send(String envelope, String to, List<String> headers, String body)
            throws IOException, InterruptedException {
        List<String> command = command(envelope, to);
        for (String header : headers) command.addAll(List.of("--header", header));
        command.addAll(List.of("--body", body));
        Debian.run(folder, command.toArray(String[]::new));
    }

    /** Delivers a message as it is written down. */
    void send(String envelope, String to, String message) throws IOException, InterruptedException {
        Path file = folder.resolve("message.eml");
        Files.writeString(file, message);
        List<String> command = command(envelope, to);
        command.addAll(List.of("--data", "@" + file));
        Debian.run(folder, command.toArray(String[]::new));
    }

    private List<String> command(String envelope, String to) {
        return new ArrayList<>(
                List.of(
                        PROGRAM.toString(),
                        "--protocol",
                        "LMTP",
                        "--server",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(lmtp),
                        "--from",
                        envelope.isEmpty() ? "<>" : envelope,
                        "--to",
                        to));
    }
}
