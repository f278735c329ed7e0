package org.loket.mime;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The charset of bytes of which nothing true is said. */
final class CharsetGuess {

    /** What the west of Europe writes, and where nearly every byte is a letter. */
    static final Charset LAST = Charset.forName("windows-1252");

    private static final int LOOKED_AT = 16 * 1024;
    private static final int SURE_ENOUGH = 25;
    private static final int AT_LEAST = 11;
    private static final int ODDITY = 40;
    private static final int FEW = 40;

    private CharsetGuess() {}

    static Charset of(byte[] bytes) {
        if (marked(bytes, 0xFF, 0xFE) || marked(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16;
        byte[] words = foreignWords(bytes);
        Charset guess = of(words, words);
        return guess.equals(LAST) && words.length < FEW ? of(bytes, words) : guess;
    }

    private static Charset of(byte[] looked, byte[] words) {
        Charset best = LAST;
        int most = AT_LEAST - ODDITY * oddities(words, LAST);
        for (CharsetMatch match : new CharsetDetector().setText(head(looked)).detectAll()) {
            Optional<Charset> known = possible(match);
            if (known.isEmpty()) continue;
            int score = match.getConfidence() - ODDITY * oddities(words, known.get());
            if (score > most) {
                best = known.get();
                most = score;
            }
        }
        return best;
    }

    private static byte[] head(byte[] bytes) {
        return bytes.length > LOOKED_AT ? Arrays.copyOf(bytes, LOOKED_AT) : bytes;
    }

    /**
     * Left out are those that mails are not written in, and wide ones that short texts look like.
     */
    private static Optional<Charset> possible(CharsetMatch match) {
        String name = match.getName();
        if (name.startsWith("UTF-16") || name.startsWith("UTF-32") || name.startsWith("IBM42")) {
            return Optional.empty();
        }
        return CharsetNames.named(name)
                .filter(
                        found ->
                                match.getConfidence() >= SURE_ENOUGH
                                        || found.newEncoder().maxBytesPerChar() == 1);
    }

    /** The words with more than ASCII in them: those around say nothing. */
    private static byte[] foreignWords(byte[] bytes) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int start = 0;
        boolean foreign = false;
        for (int i = 0; i <= bytes.length && words.size() < LOOKED_AT; i++) {
            boolean ends =
                    i == bytes.length || bytes[i] >= 0 && bytes[i] <= ' ' && bytes[i] != 0x1B;
            if (!ends) {
                foreign |= bytes[i] < 0 || bytes[i] == 0x1B;
                continue;
            }
            if (foreign) {
                words.write(bytes, start, i - start);
                words.write(' ');
            }
            start = i + 1;
            foreign = false;
        }
        return words.toByteArray();
    }

    /** How often something that is no letter would stand inside a word. */
    private static int oddities(byte[] words, Charset charset) {
        String text = " " + new String(words, charset);
        int odd = 0;
        for (int i = 1; i + 1 < text.length() && odd < 10; i++) {
            char c = text.charAt(i);
            boolean before = Character.isLetter(text.charAt(i - 1));
            boolean after = Character.isLetter(text.charAt(i + 1));
            boolean letter = Character.isLetter(c) || c < 128 || "’‘‚·".indexOf(c) >= 0;
            boolean sign = after && "¾¼½¹²³¨´¸¬¦¤¢¥¯×÷ª".indexOf(c) >= 0;
            boolean control = c == '\uFFFD' || Character.isISOControl(c);
            if (control || sign || before && after && !letter) odd++;
        }
        return odd;
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
