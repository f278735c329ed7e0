package org.loket.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Codes that only we can make, and digests. */
public final class Secrets {

    /** Crockford's base 32: no letter that looks like a digit. */
    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private static final int NONCE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /**
     * The code for a text under a secret (HMAC-SHA-256, RFC 2104): 80 bits in four groups that a
     * person can type, such as {@code 7K2M-0QXA-9DPR-44TZ}.
     */
    public static String code(String secret, String text) {
        byte[] mac =
                mac(secret.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
        StringBuilder code = new StringBuilder(19);
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(ALPHABET[mac[i] & 31]);
        }
        return code.toString();
    }

    /** HMAC-SHA-256 of a text under a key (RFC 2104): 32 bytes. */
    public static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            return hmac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /**
     * Whether what was typed is the code: upper or lower case, with look-alikes, with or without
     * the dashes.
     */
    public static boolean same(String code, String typed) {
        return MessageDigest.isEqual(
                plain(code).getBytes(StandardCharsets.US_ASCII),
                plain(typed).getBytes(StandardCharsets.US_ASCII));
    }

    /** Makes a text unreadable without the secret (AES-256-GCM, NIST SP 800-38D). */
    public static String seal(String secret, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed =
                cipher(Cipher.ENCRYPT_MODE, secret, nonce, plain.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    /**
     * What {@link #seal} was given.
     *
     * @throws IllegalStateException if it was sealed with another secret or changed since
     */
    public static String open(String secret, String sealed) {
        byte[] both = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(cipher(Cipher.DECRYPT_MODE, secret, nonce, rest), StandardCharsets.UTF_8);
    }

    private static byte[] cipher(int mode, String secret, byte[] nonce, byte[] input) {
        try {
            byte[] key =
                    sha256().digest(("sealed with " + secret).getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text does not fit LOKET_SECRET", e);
        }
    }

    /** A fresh SHA-256 (FIPS 180-4). */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
    }
}
