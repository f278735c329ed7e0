package org.loket.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another system that is told things: keeps what it gets, and answers as it is told. */
class Receiver implements AutoCloseable {

    record Got(Map<String, String> headers, String body) {

        String id() {
            return headers.get("webhook-id");
        }

        boolean is(String type) {
            return body.contains("\"type\":\"" + type + "\"");
        }
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;

    Receiver() throws IOException {
        Thread thread = new Thread(this::listen, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/hook";
    }

    void answers(int status) {
        answer = status;
    }

    List<Got> got() {
        return got;
    }

    private void listen() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                read(new BufferedInputStream(caller.getInputStream()));
                String head = "HTTP/1.1 " + answer + " x\r\nContent-Length: 2\r\n";
                caller.getOutputStream()
                        .write((head + "Connection: close\r\n\r\nok").getBytes(ISO_8859_1));
            } catch (IOException e) {
                if (!door.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void read(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        line(in);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] field = line.split(":\\s*", 2);
            headers.put(field[0].toLowerCase(Locale.ROOT), field[1]);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        got.add(new Got(headers, new String(in.readNBytes(length), UTF_8)));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') line.write(next);
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
