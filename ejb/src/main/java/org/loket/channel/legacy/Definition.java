package org.loket.channel.legacy;

import java.util.Optional;
import org.loket.request.Status;

/**
 * What a feed does.
 *
 * @param name what people call it
 * @param carries what its rows are
 * @param system key of the other system
 * @param confirm whether requesters get our mail with the number
 * @param update whether what changed there is said in the request here
 * @param datePattern how dates are written
 * @param aloud whether requesters are told what the other system writes about a change
 * @param telling how the other system is told what happens here; empty if it is not
 */
record Definition(
        String name,
        Carries carries,
        Place place,
        Format format,
        Mapping mapping,
        String system,
        boolean confirm,
        boolean update,
        String datePattern,
        boolean aloud,
        Optional<Telling> telling) {

    /** Whether the other system is told of the verdicts row by row. */
    boolean answers() {
        return place instanceof Place.Table table && table.answers()
                || place instanceof Place.Queue queue && !queue.out().isEmpty();
    }

    /** What the other system calls where a request stands here. */
    String word(Status status) {
        return telling.map(it -> it.word(status)).orElse(status.name());
    }

    /** Whether somebody has to go there: to look for rows, or to tell what happened. */
    boolean visited() {
        return !(place instanceof Place.Files)
                || place instanceof Place.Folder && telling.isPresent();
    }

    Speaker speaker() {
        return new Speaker(system, name, aloud);
    }
}
