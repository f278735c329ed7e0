package org.loket.channel.mail;

import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;

/**
 * Some mails of a mailbox, fetched in one round; or one large one, fetched in pieces to the disk.
 */
final class ImapBatch implements AutoCloseable {

    private static final int MOST = 100;
    private static final long MOST_BYTES = 4L * 1024 * 1024;
    private static final int PIECE = 512 * 1024;

    private final List<ImapMailbox.Lying> mails;
    private final List<RawSource> sources = new ArrayList<>();
    private Path file;

    private ImapBatch(List<ImapMailbox.Lying> mails) {
        this.mails = mails;
    }

    /** The first of those that lie there. */
    static ImapBatch fetch(ImapMailbox mailbox, List<ImapMailbox.Lying> lying)
            throws MessagingException {
        List<ImapMailbox.Lying> mails = new ArrayList<>();
        long bytes = 0;
        for (ImapMailbox.Lying mail : lying) {
            bytes += mail.size();
            if (!mails.isEmpty() && bytes > MOST_BYTES || mails.size() == MOST) break;
            mails.add(mail);
        }
        ImapBatch batch = new ImapBatch(mails);
        if (mails.get(0).size() > MOST_BYTES) {
            batch.toDisk(mailbox);
        } else {
            batch.toMemory(mailbox);
        }
        return batch;
    }

    /** Without those that went away meanwhile. */
    List<RawSource> sources() {
        return sources;
    }

    long[] uids() {
        return mails.stream().mapToLong(ImapMailbox.Lying::uid).toArray();
    }

    long last() {
        return mails.get(mails.size() - 1).uid();
    }

    private void toMemory(ImapMailbox mailbox) throws MessagingException {
        String uids = UIDSet.toString(UIDSet.createUIDSets(uids()));
        Map<Long, byte[]> fetched = new HashMap<>();
        for (FetchResponse mail : mailbox.fetch(uids, "(UID BODY.PEEK[])")) {
            UID uid = mail.getItem(UID.class);
            BODY body = mail.getItem(BODY.class);
            if (uid == null || body == null || body.getByteArray() == null) continue;
            fetched.put(uid.uid, body.getByteArray().getNewBytes());
        }
        for (ImapMailbox.Lying mail : mails) {
            byte[] bytes = fetched.get(mail.uid());
            if (bytes != null && bytes.length > 0) sources.add(RawSource.of(bytes));
        }
    }

    private void toDisk(ImapMailbox mailbox) throws MessagingException {
        try {
            file = Files.createTempFile("loket-mail", ".eml");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                copy(mailbox, mails.get(0).uid(), out);
            }
            if (Files.size(file) > 0) sources.add(new Stored(file));
        } catch (IOException e) {
            throw new MessagingException("a large mail cannot be kept: " + e.getMessage(), e);
        }
    }

    private static void copy(ImapMailbox mailbox, long uid, OutputStream out)
            throws MessagingException, IOException {
        for (long from = 0; ; from += PIECE) {
            String what = "(UID BODY.PEEK[]<%d.%d>)".formatted(from, PIECE);
            int got = 0;
            for (FetchResponse mail : mailbox.fetch(Long.toString(uid), what)) {
                BODY body = mail.getItem(BODY.class);
                ByteArray bytes = body == null ? null : body.getByteArray();
                if (bytes == null) continue;
                out.write(bytes.getBytes(), bytes.getStart(), bytes.getCount());
                got += bytes.getCount();
            }
            if (got < PIECE) return;
        }
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new MessagingException("a large mail cannot be put away: " + e.getMessage(), e);
        }
    }

    private record Stored(Path file) implements RawSource {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }
    }
}
