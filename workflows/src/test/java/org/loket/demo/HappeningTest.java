package org.loket.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loket.sla.OpeningHours;

class HappeningTest {

    private final DemoContent content = DemoContent.read();
    private final OpeningHours townHall = content.calendars().get("town-hall");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T01:30+01:00",
                "2026-11-23T08:05+01:00",
                "2026-11-25T12:00+01:00",
                "2026-11-26T19:59+01:00",
                "2026-11-27T23:50+01:00",
                "2026-12-25T11:00+01:00",
                "2027-01-02T10:00+01:00",
                "2027-01-04T07:00+01:00",
                "2027-03-29T09:30+02:00",
                "2027-05-08T14:00+02:00"
            })
    void all_of_it_is_past_and_each_request_keeps_its_order(String time) {
        Instant now = ZonedDateTime.parse(time).toInstant();
        List<Happening> all = Happening.until(now, content);

        assertThat(all).extracting(Happening::at).isSorted().allMatch(now::isAfter);
        Map<DemoRequest, List<Happening>> courses =
                all.stream().collect(groupingBy(Happening::request));
        assertThat(courses).hasSize(content.requests().size());
        courses.forEach(
                (request, course) -> {
                    assertThat(course.get(0).step()).as(request.key()).isEmpty();
                    assertThat(course.stream().flatMap(h -> h.step().stream()))
                            .as(request.key())
                            .containsExactlyElementsOf(request.steps());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T01:30+01:00", "2026-11-25T12:00+01:00"})
    void nobody_waited_so_long_that_the_request_closed_itself(String time) {
        Instant now = ZonedDateTime.parse(time).toInstant();
        Map<DemoRequest, List<Happening>> courses =
                Happening.until(now, content).stream().collect(groupingBy(Happening::request));
        courses.forEach(
                (request, course) -> {
                    OpeningHours hours = content.hoursOf(request.form().service());
                    for (int i = 0; i < course.size(); i++) {
                        Optional<DemoStep> step = course.get(i).step();
                        if (step.filter(HappeningTest::waits).isEmpty()) continue;
                        Instant reaction = i + 1 < course.size() ? course.get(i + 1).at() : now;
                        assertThat(hours.plusWorkingDays(course.get(i).at(), 5))
                                .as(request.key())
                                .isAfter(reaction);
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T01:30+01:00",
                "2026-11-23T10:00+01:00",
                "2026-11-24T17:30+01:00",
                "2026-11-25T12:00+01:00",
                "2026-11-26T20:30+01:00",
                "2026-11-27T23:50+01:00",
                "2026-11-30T18:00+01:00",
                "2027-03-30T09:30+02:00"
            })
    void promises_were_kept_but_for_three(String time) {
        Instant now = ZonedDateTime.parse(time).toInstant();
        assertThat(PromisesKept.late(now, content))
                .containsExactlyInAnyOrder(
                        "account-locked response",
                        "lecture-hall-network resolution",
                        "rubbish-container resolution");
    }

    @Test
    void working_days_leave_out_weekends_and_holidays() {
        Instant mondayAfterChristmas = Instant.parse("2026-12-28T11:00:00Z");
        assertThat(Moment.daysAgo(1, LocalTime.of(21, 30)).before(mondayAfterChristmas, townHall))
                .isEqualTo("2026-12-24T20:30:00Z");
    }

    @Test
    void opening_time_is_counted_backwards_over_nights() {
        Instant mondayAtTen = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(Moment.openTimeAgo(Duration.ofMinutes(90)).before(mondayAtTen, townHall))
                .isEqualTo("2026-11-20T15:30:00Z");
    }

    private static boolean waits(DemoStep step) {
        return switch (step.deed()) {
            case ASK, ANSWER, REJECT, DELIVER -> true;
            default -> false;
        };
    }
}
