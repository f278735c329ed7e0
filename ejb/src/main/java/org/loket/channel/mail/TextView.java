package org.loket.channel.mail;

import java.util.List;

/**
 * What a kind of mail says in one language.
 *
 * @param now what it says now
 * @param delivered what it says if nobody changes it
 * @param changed whether the two differ by somebody's hand
 * @param revision of the last change, 0 if there was none; to be handed back with the next one
 * @param history the newest comes first
 */
public record TextView(
        TextDraft now,
        TextDraft delivered,
        boolean changed,
        int revision,
        List<TextRevision> history,
        TextPlaces places) {}
