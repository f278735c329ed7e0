package org.loket.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;
import org.loket.request.TaskRow;
import org.loket.sla.Opening;
import org.loket.sla.OpeningHours;
import org.loket.sla.PromiseClock;
import org.loket.sla.PromiseKind;
import org.loket.sla.ServiceLevel;
import org.loket.web.look.ClockFace;
import org.loket.web.look.When;

class DueClockTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final OpeningHours NINE_TO_FIVE =
            new OpeningHours(ZONE, Opening.onWeekdays("09:00", "17:00"), List.of());

    /** A Friday at four in the afternoon. */
    private static final Instant FRIDAY = Instant.parse("2026-11-20T15:00:00Z");

    /** The Monday after it, at one. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void a_weekend_uses_up_nothing() {
        Instant sunday = Instant.parse("2026-11-22T12:00:00Z");

        ClockFace face = at(sunday).of(row(FRIDAY, MONDAY, MONDAY.minusSeconds(60)), NINE_TO_FIVE);

        assertThat(face.spent()).isEqualTo(20);
        assertThat(face.tone()).isEmpty();
        assertThat(face.words()).isEqualTo("tomorrow 13:00");
    }

    @Test
    void it_turns_warm_when_we_are_warned() {
        Instant warn = MONDAY.minusSeconds(3600);

        assertThat(at(warn).of(row(FRIDAY, MONDAY, warn), NINE_TO_FIVE).tone()).isEqualTo("warm");
        assertThat(at(warn).of(row(FRIDAY, MONDAY, MONDAY), NINE_TO_FIVE).tone())
                .as("the warning was given")
                .isEqualTo("warm");
        assertThat(at(warn.minusSeconds(1)).of(row(FRIDAY, MONDAY, warn), NINE_TO_FIVE).tone())
                .isEmpty();
    }

    @Test
    void what_is_over_is_late_and_full() {
        ClockFace face = at(MONDAY.plusSeconds(720)).of(row(FRIDAY, MONDAY, MONDAY), NINE_TO_FIVE);

        assertThat(face).isEqualTo(new ClockFace("12 min late", "bad", 100));
    }

    @Test
    void a_promise_that_is_paused_stands_still_where_it_was() {
        PromiseClock clock =
                PromiseClock.start(
                                PromiseKind.RESPONSE,
                                new ServiceLevel(
                                        "level", Duration.ofHours(4), Duration.ofHours(16), 75),
                                FRIDAY,
                                NINE_TO_FIVE)
                        .pause(FRIDAY.plus(Duration.ofHours(1)), NINE_TO_FIVE);

        assertThat(at(MONDAY).of(clock, NINE_TO_FIVE))
                .isEqualTo(new ClockFace("standing still", "hold", 25));
    }

    private static DueClock at(Instant now) {
        return new DueClock(now, new When(Language.EN, ZONE));
    }

    private static TaskRow row(Instant opened, Instant due, Instant warn) {
        return new TaskRow(
                1,
                "task",
                "2026-000123",
                "A subject",
                Localised.of(Map.of(Language.EN, "Answer the question")),
                "equipment",
                Language.EN,
                "Petra Mulder",
                false,
                "it-service",
                false,
                4L,
                null,
                null,
                3,
                false,
                false,
                opened,
                warn,
                due);
    }
}
