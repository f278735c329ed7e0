package org.loket.channel.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Connects a port of its own with that of a server, and can be cut in the middle of a word. */
class Cable implements AutoCloseable {

    private final ServerSocket near;
    private final int far;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

    Cable(int far) throws IOException {
        this.far = far;
        near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return near.getLocalPort();
    }

    /** Lets so many bytes come from the server, then breaks all connections, once. */
    void cutAfter(long bytes) {
        left.set(bytes);
    }

    void cut() {
        left.set(Long.MAX_VALUE);
        open.forEach(Cable::close);
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket here = near.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), far);
                open.add(here);
                open.add(there);
                threads.execute(() -> copy(here, there, false));
                threads.execute(() -> copy(there, here, true));
            } catch (IOException e) {
                if (!near.isClosed()) throw new IllegalStateException(e);
            }
        }
    }

    private void copy(Socket from, Socket to, boolean counted) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[4096];
            for (int n; (n = in.read(buffer)) >= 0; ) {
                out.write(buffer, 0, n);
                if (counted && left.addAndGet(-n) < 0) cut();
            }
        } catch (IOException e) {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        cut();
        threads.shutdownNow();
    }
}
