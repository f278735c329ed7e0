package org.loket.moving;

/**
 * A message of another desk.
 *
 * @param key its place there, by which it is known when the command goes on
 * @param bytes as it travelled; empty if it is too large to be handed in
 */
record Letter(String key, byte[] bytes) {

    /** Loket takes no more. */
    static final int MOST_BYTES = 150 * 1024 * 1024;

    boolean tooLarge() {
        return bytes.length == 0;
    }
}
