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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A mail server that answers a recipient as the test says; a null ends the conversation. */
class ScriptedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final UnaryOperator<String> toRecipient;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger conversations = new AtomicInteger();

    /** Each conversation ends with 421 after so many mails. */
    volatile int mailsPerConversation = Integer.MAX_VALUE;

    ScriptedServer(UnaryOperator<String> toRecipient) throws IOException {
        this(0, toRecipient);
    }

    ScriptedServer(int port, UnaryOperator<String> toRecipient) throws IOException {
        this.toRecipient = toRecipient;
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The recipients of the mails that it took. */
    List<String> taken() {
        return taken;
    }

    int conversations() {
        return conversations.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) each.close();
    }

    private void listen() {
        try {
            while (!socket.isClosed()) {
                Socket caller = socket.accept();
                caller.setTcpNoDelay(true);
                open.add(caller);
                conversations.incrementAndGet();
                start(() -> talk(caller));
            }
        } catch (SocketException e) {
            if (!socket.isClosed()) throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        caller.getInputStream(), StandardCharsets.UTF_8));
                PrintStream out =
                        new PrintStream(caller.getOutputStream(), true, StandardCharsets.UTF_8)) {
            converse(in, out);
        } catch (SocketException e) {
            if (!caller.isClosed()) throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void converse(BufferedReader in, PrintStream out) throws IOException {
        int mails = 0;
        String recipient = null;
        out.print("220 here\r\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer = "250 fine";
            if (line.startsWith("MAIL") && mails >= mailsPerConversation) {
                answer = "421 enough for now";
            } else if (line.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                answer = toRecipient.apply(recipient);
                if (answer == null) return;
            } else if (line.startsWith("DATA")) {
                out.print("354 go on\r\n");
                while (!".".equals(line)) line = in.readLine();
                taken.add(recipient);
                mails++;
            } else if (line.startsWith("QUIT")) {
                answer = "221 bye";
            }
            out.print(answer + "\r\n");
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }
}
