package org.loket.house;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Hands messages to a mail server as they are, byte by byte: a mail library would mend what is
 * broken in them.
 */
public final class RawSmtp implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    /** To the house's mail server. */
    public RawSmtp() throws IOException {
        this(House.mail().getSmtp().getPort(), "EHLO");
    }

    /** To one that delivers by LMTP (RFC 2033). */
    public static RawSmtp lmtp(int port) throws IOException {
        return new RawSmtp(port, "LHLO");
    }

    private RawSmtp(int port, String greeting) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in =
                new BufferedReader(
                        new InputStreamReader(
                                socket.getInputStream(), StandardCharsets.ISO_8859_1));
        out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
        expect("220");
        say(greeting + " sender.example", "250");
    }

    /**
     * @param from the path for what comes back; empty for the null path
     * @param message its line ends become those of SMTP, all else stays
     * @return whether it was taken
     */
    public boolean send(String from, String to, byte[] message) throws IOException {
        say("MAIL FROM:<" + from + ">", "250");
        say("RCPT TO:<" + to + ">", "250");
        say("DATA", "354");
        int before = '\n';
        for (byte one : message) {
            if (one == '\n' && before != '\r') out.write('\r');
            if (one == '.' && before == '\n') out.write('.');
            out.write(one);
            before = one;
        }
        write(before == '\n' ? "." : "\r\n.");
        return answer().startsWith("250");
    }

    private void say(String line, String answer) throws IOException {
        write(line);
        expect(answer);
    }

    private void write(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void expect(String answer) throws IOException {
        String said = answer();
        if (!said.startsWith(answer)) throw new IOException("answer: " + said);
    }

    private String answer() throws IOException {
        String said;
        do {
            said = in.readLine();
        } while (said != null && said.startsWith("-", 3));
        return said == null ? "" : said;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
