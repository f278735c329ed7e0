package org.loket.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Unguessable codes, and the digests under which they are kept. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Crockford's base 32: no letter that looks like a digit. */
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private Secrets() {}

    /**
     * A code of 80 random bits in four groups that a person can type: {@code 7K2M-0QXA-9DPR-44TZ}.
     */
    public static String code() {
        StringBuilder code = new StringBuilder(19);
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return code.toString();
    }

    /**
     * The code as it was meant: upper case, look-alikes replaced, anything between the groups
     * dropped.
     */
    public static String normalised(String typed) {
        return typed.toUpperCase(java.util.Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
    }

    /** The digest under which a code is kept, of its {@link #normalised} form. */
    public static String digestOfCode(String typed) {
        return HexFormat.of()
                .formatHex(sha256().digest(normalised(typed).getBytes(StandardCharsets.US_ASCII)));
    }

    public static boolean matches(String typed, String digest) {
        return MessageDigest.isEqual(
                digestOfCode(typed).getBytes(StandardCharsets.US_ASCII),
                digest.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * @return a fresh SHA-256 (FIPS 180-4)
     */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
