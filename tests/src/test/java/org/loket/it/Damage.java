package org.loket.it;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What happens to mails on their way: lost ends, lost lines, lost bits, lines that run together.
 */
final class Damage {

    private interface Way {
        byte[] harm(byte[] mail, Random chance);
    }

    private static final List<Way> WAYS =
            List.of(
                    Damage::cutOff,
                    Damage::withoutAPiece,
                    Damage::withAPieceTwice,
                    Damage::withOtherBits,
                    Damage::withoutEmptyLines,
                    Damage::inOneLine,
                    Damage::withZeros,
                    Damage::withoutBoundaries,
                    Damage::withAnotherCharset);

    private Damage() {}

    static byte[] somewhere(byte[] mail, Random chance) {
        return WAYS.get(chance.nextInt(WAYS.size())).harm(mail, chance);
    }

    private static byte[] cutOff(byte[] mail, Random chance) {
        return slice(mail, 0, chance.nextInt(mail.length));
    }

    private static byte[] withoutAPiece(byte[] mail, Random chance) {
        int from = chance.nextInt(mail.length);
        int to = from + chance.nextInt(mail.length - from);
        return joined(slice(mail, 0, from), slice(mail, to, mail.length));
    }

    private static byte[] withAPieceTwice(byte[] mail, Random chance) {
        int from = chance.nextInt(mail.length);
        int to = from + chance.nextInt(mail.length - from);
        return joined(slice(mail, 0, to), slice(mail, from, mail.length));
    }

    private static byte[] withOtherBits(byte[] mail, Random chance) {
        byte[] other = mail.clone();
        for (int i = 0; i < other.length / 100 + 1; i++) {
            other[chance.nextInt(other.length)] ^= (byte) (1 << chance.nextInt(8));
        }
        return other;
    }

    private static byte[] withoutEmptyLines(byte[] mail, Random chance) {
        return changed(mail, "\\n(\\r?\\n)+", "\n");
    }

    private static byte[] inOneLine(byte[] mail, Random chance) {
        int from = chance.nextInt(mail.length);
        return joined(
                slice(mail, 0, from), changed(slice(mail, from, mail.length), "[\\r\\n]+", " "));
    }

    private static byte[] withZeros(byte[] mail, Random chance) {
        byte[] other = mail.clone();
        for (int i = 0; i < 20; i++) other[chance.nextInt(other.length)] = 0;
        return other;
    }

    private static byte[] withoutBoundaries(byte[] mail, Random chance) {
        return changed(mail, "(?m)^--.*$", "");
    }

    private static byte[] withAnotherCharset(byte[] mail, Random chance) {
        List<String> others = List.of("utf-7", "utf-16", "utf-32", "x-what", "iso-2022-kr", "");
        String other = others.get(chance.nextInt(others.size()));
        return changed(mail, "(?i)charset=\"?[\\w-]+\"?", "charset=" + other);
    }

    private static byte[] changed(byte[] mail, String what, String instead) {
        return new String(mail, StandardCharsets.ISO_8859_1)
                .replaceAll(what, instead)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] slice(byte[] mail, int from, int to) {
        return Arrays.copyOfRange(mail, from, to);
    }

    private static byte[] joined(byte[] one, byte[] two) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(two);
        return both.toByteArray();
    }
}
