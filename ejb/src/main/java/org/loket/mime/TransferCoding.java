package org.loket.mime;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.angus.mail.util.QPDecoderStream;
import org.eclipse.angus.mail.util.UUDecoderStream;

/** How a part's bytes were made fit for transport (RFC 2045 §6). */
enum TransferCoding {
    NONE,
    BASE64,
    QUOTED,
    UUENCODE;

    static TransferCoding of(String header) {
        String said = header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (said.startsWith("base64")) return BASE64;
        if (said.startsWith("quotedprintable")) return QUOTED;
        return said.matches("x?uue?(ncode)?d?") ? UUENCODE : NONE;
    }

    InputStream decoded(InputStream raw) {
        BufferedInputStream buffered = new BufferedInputStream(raw);
        return switch (this) {
            case NONE -> buffered;
            case BASE64 -> new Base64Stream(buffered);
            case QUOTED -> new QPDecoderStream(buffered);
            case UUENCODE -> new UUDecoderStream(buffered, true, true);
        };
    }
}
