package org.loket.channel.hook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.loket.kernel.Secrets;

/** The headers by which a receiver knows that a call is ours (Standard Webhooks 1.0). */
final class Signature {

    static final String PREFIX = "whsec_";

    private Signature() {}

    /**
     * @param key the bytes behind {@link #PREFIX} of the secret
     * @param message the call's id, the same at every try
     */
    static Map<String, String> headers(byte[] key, String message, Instant at, String body) {
        String timestamp = Long.toString(at.getEpochSecond());
        String signed = message + "." + timestamp + "." + body;
        byte[] mac = Secrets.mac(key, signed.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", message);
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", "v1," + Base64.getEncoder().encodeToString(mac));
        return headers;
    }

    /** The secret as administrators hand it to whoever receives. */
    static String shown(byte[] key) {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }
}
