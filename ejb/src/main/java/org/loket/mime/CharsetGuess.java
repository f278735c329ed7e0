package org.loket.mime;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The charset of bytes of which nothing true is said. */
final class CharsetGuess {

    /** What the west of Europe writes, and where every byte is a letter. */
    static final Charset LAST = Charset.forName("windows-1252");

    private static final int LOOKED_AT = 16 * 1024;
    private static final int SURE_ENOUGH = 25;

    /** What mails are not written in, but short texts look like. */
    private static final Set<String> RARE =
            Set.of("UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "IBM420", "IBM424");

    private CharsetGuess() {}

    static Charset of(byte[] bytes) {
        byte[] head = bytes.length > LOOKED_AT ? Arrays.copyOf(bytes, LOOKED_AT) : bytes;
        if (marked(head, 0xFF, 0xFE) || marked(head, 0xFE, 0xFF)) return StandardCharsets.UTF_16;
        for (CharsetMatch match : new CharsetDetector().setText(head).detectAll()) {
            if (match.getConfidence() < SURE_ENOUGH) break;
            Optional<Charset> known =
                    RARE.stream().anyMatch(match.getName()::startsWith)
                            ? Optional.empty()
                            : CharsetNames.named(match.getName());
            if (known.isPresent()) return known.get();
        }
        return LAST;
    }

    /** Whether its texts are ASCII bytes with escapes between (ISO 2022). */
    static boolean escapes(Charset charset) {
        String name = charset.name();
        return name.startsWith("ISO-2022") || name.contains("5022") || name.contains("iso2022");
    }

    private static boolean marked(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }
}
