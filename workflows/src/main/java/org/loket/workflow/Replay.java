package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.loket.kernel.Clock;

/**
 * Lets the house live through what happened before, for imports. The engine knows one time for all
 * threads: only for use before {@link TimersStarting timers start}.
 */
@ApplicationScoped
public class Replay {

    @Inject ManagementService management;

    /** Rings each timer that was due before that moment, in their order, as if at its own time. */
    public void ringUntil(Instant moment) {
        for (Optional<Job> due = dueBefore(moment); due.isPresent(); due = dueBefore(moment)) {
            Job timer = due.get();
            // a timer forgets the microseconds that the promise remembers
            Instant after = timer.getDuedate().toInstant().plusMillis(1);
            at(after, () -> management.executeJob(timer.getId()));
        }
    }

    /** Does the work as if then. */
    public void at(Instant moment, Runnable work) {
        ClockUtil.setCurrentTime(Date.from(moment));
        try {
            Clock.at(moment, work);
        } finally {
            ClockUtil.reset();
        }
    }

    /** What was last {@link #remember remembered} under that name. */
    public Optional<String> remembered(String name) {
        return Optional.ofNullable(management.getProperties().get(name));
    }

    /** Keeps how far a replay came, in the transaction of what it did. */
    public void remember(String name, String place) {
        management.setProperty(name, place);
    }

    private Optional<Job> dueBefore(Instant moment) {
        return management
                .createJobQuery()
                .timers()
                .active()
                .duedateLowerThan(Date.from(moment))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }
}
