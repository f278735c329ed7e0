package org.loket.mime;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSTypedData;

/**
 * The bytes that a detached signature is over: the first part of a multipart/signed, its header
 * too, with CRLF at the end of lines (RFC 1847 §2.1, RFC 8551 §3.1.1).
 */
record SignedContent(RawMail raw, long from, long to) implements CMSTypedData {

    /**
     * @throws IOException if the source cannot be read
     */
    static SignedContent of(RawMail raw, Entity signed) throws IOException {
        String delimiter = "--" + signed.type().parameter("boundary").strip();
        long start = -1;
        try (Lines lines = new Lines(raw, signed.from(), signed.to())) {
            while (lines.advance()) {
                if (!lines.startsLine() || !lines.text().stripTrailing().equals(delimiter))
                    continue;
                if (start >= 0)
                    return new SignedContent(raw, start, beforeBreak(raw, lines.from()));
                start = lines.to();
            }
        }
        return new SignedContent(raw, 0, 0);
    }

    /** The line break before a boundary belongs to the boundary (RFC 2046 §5.1.1). */
    private static long beforeBreak(RawMail raw, long boundary) throws IOException {
        long from = Math.max(0, boundary - 2);
        try (InputStream in = raw.open(from, boundary)) {
            byte[] end = in.readAllBytes();
            int last = end.length - 1;
            if (last < 0 || end[last] != '\n') return boundary;
            return last > 0 && end[last - 1] == '\r' ? boundary - 2 : boundary - 1;
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        OutputStream lines = new BufferedOutputStream(out);
        try (InputStream in = new BufferedInputStream(raw.open(from, to))) {
            int before = -1;
            for (int one; (one = in.read()) >= 0; before = one) {
                if (one == '\n' && before != '\r') lines.write('\r');
                lines.write(one);
            }
        }
        lines.flush();
    }

    @Override
    public Object getContent() {
        try (InputStream in = raw.open(from, to)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ASN1ObjectIdentifier getContentType() {
        return CMSObjectIdentifiers.data;
    }
}
