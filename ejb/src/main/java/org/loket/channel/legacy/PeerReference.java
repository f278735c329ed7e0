package org.loket.channel.legacy;

/**
 * How another system names a request.
 *
 * @param number what we call it; null if the key says it
 * @param key what that system calls it; null if the number says it
 */
public record PeerReference(String number, String key) {}
