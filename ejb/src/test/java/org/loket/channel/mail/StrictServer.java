package org.loket.channel.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that takes mail only encrypted (STARTTLS, RFC 3207) and after a login (RFC 4954).
 */
class StrictServer implements AutoCloseable {

    private final ServerSocket socket;
    private final SSLContext keys;
    private final String login;
    private final List<String> heardInTheClear = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    StrictServer(SSLContext keys, String user, String password) throws IOException {
        this.keys = keys;
        this.login = "\0" + user + "\0" + password;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The recipients of the mails that it took. */
    List<String> taken() {
        return taken;
    }

    /** What anybody on the way could read. */
    List<String> heardInTheClear() {
        return heardInTheClear;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        try {
            while (!socket.isClosed()) {
                Socket caller = socket.accept();
                start(() -> talk(caller));
            }
        } catch (SocketException e) {
            if (!socket.isClosed()) throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            out(caller).print("220 here\r\n");
            BufferedReader in = in(caller);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heardInTheClear.add(line);
                if (line.startsWith("STARTTLS")) {
                    out(caller).print("220 go ahead\r\n");
                    converse(encrypted(caller));
                    return;
                }
                String answer =
                        line.startsWith("EHLO") ? "250-here\r\n250 STARTTLS" : "530 STARTTLS first";
                out(caller).print(answer + "\r\n");
            }
        } catch (SSLException | SocketException refused) {
            heardInTheClear.add("ended by the client");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SSLSocket encrypted(Socket caller) throws IOException {
        SSLSocket encrypted =
                (SSLSocket)
                        keys.getSocketFactory().createSocket(caller, null, caller.getPort(), true);
        encrypted.setUseClientMode(false);
        encrypted.startHandshake();
        return encrypted;
    }

    private void converse(SSLSocket caller) throws IOException {
        BufferedReader in = in(caller);
        PrintStream out = out(caller);
        boolean known = false;
        String recipient = null;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer = known ? "250 fine" : "530 who are you";
            if (line.startsWith("EHLO")) {
                answer = "250-here\r\n250 AUTH PLAIN";
            } else if (line.startsWith("AUTH PLAIN")) {
                // authorisation id, user, password: RFC 4616 §2
                known = decoded(line.substring("AUTH PLAIN ".length())).endsWith(login);
                answer = known ? "235 welcome" : "535 5.7.8 wrong password";
            } else if (known && line.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            } else if (known && line.startsWith("DATA")) {
                out.print("354 go on\r\n");
                while (!".".equals(line)) line = in.readLine();
                taken.add(recipient);
            } else if (line.startsWith("QUIT")) {
                answer = "221 bye";
            }
            out.print(answer + "\r\n");
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    }

    private static BufferedReader in(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static PrintStream out(Socket socket) throws IOException {
        return new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "strict mail server");
        thread.setDaemon(true);
        thread.start();
    }
}
