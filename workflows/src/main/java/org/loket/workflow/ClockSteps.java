package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.loket.kernel.Clock;
import org.loket.request.RequestCourse;

/** When a process does something by itself; models call it {@code clockSteps}. */
@ApplicationScoped
public class ClockSteps {

    /** How long a requester may be silent before we take it as an answer. */
    static final int SILENCE_WORKING_DAYS = 5;

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Inject RequestCourse course;
    @Inject Clock clock;

    /** When a promise is near its end or at it; far away while no clock runs. */
    public Date nextRing(DelegateExecution execution) {
        return ClockTimer.date(
                course.nextClockMoment(RequestSteps.request(execution)).orElse(NEVER));
    }

    /** Warns or escalates, and winds the timer for the next moment. */
    public void ring(DelegateExecution execution) {
        long request = RequestSteps.request(execution);
        course.ringClocks(request);
        ClockTimer.of(execution).windAgain(course.nextClockMoment(request));
    }

    /** When five working days of the team have passed. */
    public Date silenceEnds(DelegateExecution execution) {
        var hours = course.hours(RequestSteps.request(execution));
        return Date.from(hours.plusWorkingDays(clock.now(), SILENCE_WORKING_DAYS));
    }
}
