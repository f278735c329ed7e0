package org.loket.channel.legacy;

import java.util.Map;

/**
 * A feed as administrators see it.
 *
 * @param enabled whether it takes files
 * @param settings see {@link FeedForm}
 * @param secret whether a password or key is kept for it
 * @param sample name of the file by which the mapping is tried; null if there is none
 */
public record FeedView(
        long id,
        String name,
        boolean enabled,
        Map<String, String> settings,
        boolean secret,
        String sample) {}
