package org.loket.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loket.sla.OpeningHours;
import org.loket.sla.ServiceLevel;

/** Measures what was promised to the requesters of the demonstration. */
final class PromisesKept {

    private PromisesKept() {}

    /** The promises that are broken by now, as "key response" or "key resolution". */
    static List<String> late(Instant now, DemoContent content) {
        Map<DemoRequest, List<Happening>> courses = new LinkedHashMap<>();
        Happening.until(now, content)
                .forEach(h -> courses.computeIfAbsent(h.request(), r -> new ArrayList<>()).add(h));
        List<String> late = new ArrayList<>();
        courses.forEach(
                (request, course) -> {
                    OpeningHours hours = content.hoursOf(request.form().service());
                    ServiceLevel level = level(request, content);
                    if (untilAnswered(course, hours, now).compareTo(level.response()) > 0) {
                        late.add(request.key() + " response");
                    }
                    if (withUs(course, hours, now).compareTo(level.resolution()) > 0) {
                        late.add(request.key() + " resolution");
                    }
                });
        return late;
    }

    private static Duration untilAnswered(List<Happening> course, OpeningHours hours, Instant now) {
        Instant answered =
                course.stream()
                        .filter(h -> h.step().filter(step -> answers(h, step)).isPresent())
                        .map(Happening::at)
                        .findFirst()
                        .orElse(now);
        return hours.between(course.get(0).at(), answered);
    }

    private static boolean answers(Happening happening, DemoStep step) {
        boolean agent = !step.who().equals(happening.request().by().orElse(DemoStep.GUEST));
        return switch (step.deed()) {
            case REPLY -> agent;
            case ASK, ANSWER, REJECT, DELIVER, CLOSE -> true;
            default -> false;
        };
    }

    private static Duration withUs(List<Happening> course, OpeningHours hours, Instant now) {
        Duration sum = Duration.ZERO;
        Instant since = course.get(0).at();
        for (Happening next : course) {
            if (next.step().isEmpty()) continue;
            switch (next.step().get().deed()) {
                case ASK, ANSWER, REJECT, DELIVER, CLOSE -> {
                    sum = sum.plus(hours.between(since, next.at()));
                    since = null;
                }
                default -> {
                    boolean requester =
                            next.step()
                                    .get()
                                    .who()
                                    .equals(next.request().by().orElse(DemoStep.GUEST));
                    boolean takesUp =
                            requester && next.step().get().deed() != DemoStep.Deed.CONFIRM;
                    if (since == null && takesUp) since = next.at();
                }
            }
        }
        return since == null ? sum : sum.plus(hours.between(since, now));
    }

    private static ServiceLevel level(DemoRequest request, DemoContent content) {
        String key =
                content.services().stream()
                        .filter(s -> s.key().equals(request.form().service()))
                        .findFirst()
                        .orElseThrow()
                        .serviceLevel();
        return content.levels().stream()
                .filter(level -> level.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
