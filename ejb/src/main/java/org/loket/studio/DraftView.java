package org.loket.studio;

import java.time.Instant;

/**
 * A draft as whoever asks sees it.
 *
 * @param basedOn the version that it was made from
 * @param revision counts its savings; to be handed back with the next one
 * @param mine whether the caller is the one who may save it
 * @param editor the name of who may
 */
public record DraftView(
        ModelKey model,
        String xml,
        int basedOn,
        int revision,
        boolean mine,
        String editor,
        Instant savedAt) {}
