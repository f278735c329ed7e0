package org.loket.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Leads from a port of its own to that of a server, and can be cut in the middle of a word. */
public final class Cable implements AutoCloseable {

    private final ServerSocket near;
    private final int far;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public Cable(int far) throws IOException {
        this.far = far;
        near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public int port() {
        return near.getLocalPort();
    }

    /** Breaks all connections; new ones can be made. */
    public void cut() {
        for (Socket socket : open) {
            open.remove(socket);
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket here = near.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), far);
                here.setTcpNoDelay(true);
                there.setTcpNoDelay(true);
                open.add(here);
                open.add(there);
                threads.execute(() -> copy(here, there));
                threads.execute(() -> copy(there, here));
            } catch (IOException e) {
                if (!near.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int n; (n = in.read(buffer)) >= 0; ) out.write(buffer, 0, n);
        } catch (IOException cut) {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        near.close();
        cut();
        threads.shutdownNow();
    }
}
