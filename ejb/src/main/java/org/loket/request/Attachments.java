package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.NotFound;
import org.loket.kernel.Secrets;

/** Keeps files: each content once, in pieces, so that no file is ever held whole in memory. */
@ApplicationScoped
class Attachments {

    private static final int PIECE = 256 * 1024;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject FileNames names;

    void add(Message message, List<Upload> uploads) {
        for (Upload upload : uploads) {
            if (upload.size() > Upload.LIMIT) throw new InvalidInput("fileTooLarge", upload.name());
            try {
                add(message, upload);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "the upload " + upload.name() + " cannot be read", e);
            }
        }
    }

    List<Attachment> of(long request) {
        return em.createQuery(
                        "select a from Attachment a where a.request = :request order by a.id",
                        Attachment.class)
                .setParameter("request", request)
                .getResultList();
    }

    /**
     * @throws NotFound if the request has no such file
     */
    Attachment get(long request, long id) {
        Attachment attachment = em.find(Attachment.class, id);
        if (attachment == null || attachment.request() != request)
            throw new NotFound("attachment", id);
        return attachment;
    }

    Message messageOf(Attachment attachment) {
        return em.find(Message.class, attachment.message());
    }

    void write(String sha256, OutputStream out) throws IOException {
        for (int part = 0; ; part++) {
            List<byte[]> piece =
                    em.createQuery(
                                    "select c.bytes from Content c where c.sha256 = :sha and c.part = :part",
                                    byte[].class)
                            .setParameter("sha", sha256)
                            .setParameter("part", part)
                            .getResultList();
            if (piece.isEmpty()) return;
            out.write(piece.get(0));
        }
    }

    private void add(Message message, Upload upload) throws IOException {
        String name = names.safe(upload.name());
        var digest = Secrets.sha256();
        long size = 0;
        try (InputStream in = new DigestInputStream(upload.open(), digest)) {
            byte[] buffer = new byte[8192];
            for (int n; (n = in.read(buffer)) >= 0; ) {
                size += n;
                if (size > Upload.LIMIT) throw new InvalidInput("fileTooLarge", name);
            }
        }
        if (size == 0) throw new InvalidInput("fileEmpty", name);
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (!known(sha256)) keep(sha256, upload);
        Attachment attachment =
                new Attachment(message, name, names.mediaType(upload.mediaType()), size, sha256);
        if (upload.shownInPlace()) {
            upload.contentId().filter(it -> it.length() <= 400).ifPresent(attachment::shownInPlace);
        }
        em.persist(attachment);
    }

    private boolean known(String sha256) {
        return em.createQuery(
                                "select count(c) from Content c where c.sha256 = :sha and c.part = 0",
                                Long.class)
                        .setParameter("sha", sha256)
                        .getSingleResult()
                > 0;
    }

    /** Two who bring the same file at the same moment: the second waits and finds it there. */
    private void keep(String sha256, Upload upload) throws IOException {
        em.flush();
        try (InputStream in = upload.open()) {
            byte[] piece;
            for (int part = 0; (piece = in.readNBytes(PIECE)).length > 0; part++) {
                int kept =
                        em.createQuery(
                                        "insert into Content (sha256, part, bytes) values"
                                                + " (:sha, :part, :bytes) on conflict do nothing")
                                .setParameter("sha", sha256)
                                .setParameter("part", part)
                                .setParameter("bytes", piece)
                                .executeUpdate();
                if (kept == 0) return;
            }
        }
    }
}
