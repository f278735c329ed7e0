package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hibernate.jpa.HibernateHints;

/** Keeps the sources of messages, compressed, in pieces: none is ever held whole in memory. */
@ApplicationScoped
class RawSources {

    private static final int PIECE = 256 * 1024;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    void keep(long inbound, RawSource source) throws IOException {
        Pieces pieces = new Pieces(inbound);
        try (InputStream in = source.open();
                OutputStream out = new GZIPOutputStream(new BufferedOutputStream(pieces, PIECE))) {
            in.transferTo(out);
        }
    }

    /** The source as it came; within a transaction. */
    InputStream open(long inbound) throws IOException {
        return new GZIPInputStream(new SequenceInputStream(new Stored(inbound)), 8192);
    }

    /** Small sources as they came, by the row of the mail; within a transaction. */
    Map<Long, byte[]> read(Collection<Long> inbound) throws IOException {
        Map<Long, ByteArrayOutputStream> kept = new HashMap<>();
        for (RawPart part : parts(inbound)) {
            kept.computeIfAbsent(part.inbound(), it -> new ByteArrayOutputStream())
                    .writeBytes(part.bytes());
        }
        Map<Long, byte[]> sources = new HashMap<>();
        for (var source : kept.entrySet()) {
            byte[] zipped = source.getValue().toByteArray();
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
                sources.put(source.getKey(), in.readAllBytes());
            }
        }
        return sources;
    }

    private List<RawPart> parts(Collection<Long> inbound) {
        return em.createQuery(
                        "select p from RawPart p where p.inbound in :inbound"
                                + " order by p.inbound, p.part",
                        RawPart.class)
                .setParameter("inbound", inbound)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
    }

    /** Gets whole pieces from the buffer before it, but for the last one. */
    private final class Pieces extends OutputStream {

        private final long inbound;
        private int next;

        Pieces(long inbound) {
            this.inbound = inbound;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            byte[] copy = Arrays.copyOfRange(bytes, from, from + length);
            RawPart piece = new RawPart(inbound, next, copy);
            em.persist(piece);
            if (next++ > 0) {
                em.flush();
                em.detach(piece);
            }
        }
    }

    private final class Stored implements Enumeration<InputStream> {

        private final long inbound;
        private int part;
        private List<byte[]> next;

        Stored(long inbound) {
            this.inbound = inbound;
        }

        @Override
        public boolean hasMoreElements() {
            if (next == null) {
                next =
                        em.createQuery(
                                        "select p.bytes from RawPart p where p.inbound = :inbound and"
                                                + " p.part = :part",
                                        byte[].class)
                                .setParameter("inbound", inbound)
                                .setParameter("part", part)
                                .getResultList();
            }
            return !next.isEmpty();
        }

        @Override
        public InputStream nextElement() {
            hasMoreElements();
            byte[] bytes = next.get(0);
            next = null;
            part++;
            return new ByteArrayInputStream(bytes);
        }
    }
}
