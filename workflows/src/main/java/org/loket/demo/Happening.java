package org.loket.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.loket.sla.OpeningHours;

/**
 * Something that happened at a moment: a request was filed, or something was done with it.
 *
 * @param step empty if the request was filed
 * @param submission the token under which it is handed in
 */
record Happening(Instant at, DemoRequest request, Optional<DemoStep> step, String submission) {

    /** All that happened until now, in the order of time. */
    static List<Happening> until(Instant now, DemoContent content) {
        List<Happening> all = new ArrayList<>();
        for (DemoRequest request : content.requests()) {
            OpeningHours hours = content.hoursOf(request.form().service());
            all.add(
                    new Happening(
                            request.filed().before(now, hours),
                            request,
                            Optional.empty(),
                            request.form().submission()));
            for (int i = 0; i < request.steps().size(); i++) {
                DemoStep step = request.steps().get(i);
                all.add(
                        new Happening(
                                step.when().before(now, hours),
                                request,
                                Optional.of(step),
                                request.submission(i)));
            }
        }
        all.sort(Comparator.comparing(Happening::at));
        return List.copyOf(all);
    }
}
