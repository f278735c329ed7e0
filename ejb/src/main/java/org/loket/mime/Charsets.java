package org.loket.mime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * From bytes to text. What a mail says of its charset is believed as far as the bytes agree; else
 * they are looked at.
 */
final class Charsets {

    private static final char UNKNOWN = '\uFFFD';

    private static final Charset JAPANESE = Charset.forName("x-windows-50221");

    private Charsets() {}

    /** The text of bytes that are said to be of a charset. */
    static String decode(byte[] bytes, String label, Charset unsaid) {
        if (CharsetNames.isUtf7(label)) return Utf7.decode(bytes);
        Optional<Charset> said = CharsetNames.named(label);
        return said.isPresent() ? decode(bytes, said.get()) : decodeUnsaid(bytes, unsaid);
    }

    /** The text of bytes of which nothing is said: UTF-8 if they are, else the charset given. */
    static String decodeUnsaid(byte[] bytes, Charset unsaid) {
        if (plain(bytes)) return new String(bytes, StandardCharsets.US_ASCII);
        if (escaped(bytes)) return decode(bytes, JAPANESE);
        return strict(bytes, StandardCharsets.UTF_8).orElseGet(() -> decode(bytes, unsaid));
    }

    /** Whether a double-byte set of ISO 2022 is called (ESC $). */
    private static boolean escaped(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$') return true;
        }
        return false;
    }

    private static String decode(byte[] bytes, Charset said) {
        boolean coded = CharsetGuess.escapes(said) || wide(said);
        if (!coded && plain(bytes)) return new String(bytes, StandardCharsets.US_ASCII);
        if (!coded && !said.equals(StandardCharsets.UTF_8)) {
            Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
            if (utf8.isPresent()) return utf8.get();
        }
        return strict(bytes, said).orElseGet(() -> lenient(bytes, said));
    }

    /** A few bytes that are wrong are shown as such; many show that the charset is another one. */
    private static String lenient(byte[] bytes, Charset said) {
        String text = new String(bytes, said);
        long wrong = text.chars().filter(c -> c == UNKNOWN).count();
        long foreign = text.chars().filter(c -> c > 127).count();
        if (wrong * 5 <= foreign) return text;
        Charset guess = CharsetGuess.of(bytes);
        return guess.equals(said) ? text : new String(bytes, guess);
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes));
            return Optional.of(text.toString());
        } catch (CharacterCodingException notOfThisCharset) {
            return Optional.empty();
        }
    }

    /** Whether all bytes are ASCII without the escapes of ISO 2022. */
    private static boolean plain(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b == 0x1B) return false;
        }
        return true;
    }

    private static boolean wide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }
}
