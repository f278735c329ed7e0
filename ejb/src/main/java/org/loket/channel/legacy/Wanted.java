package org.loket.channel.legacy;

import org.loket.request.Handed;

/**
 * What a row wants.
 *
 * @param key the number in the other system
 * @param handed the request to be filed
 * @param digest of what it says: another one for the same key means that something changed there
 */
record Wanted(String key, Handed handed, String digest) {}
