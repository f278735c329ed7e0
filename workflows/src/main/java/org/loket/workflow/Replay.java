package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.loket.kernel.Clock;

/**
 * Helps the house to live through what happened before, for imports: before {@link TimersStarting
 * timers start}, which would not wait for their turn.
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
            Clock.at(after, () -> management.executeJob(timer.getId()));
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
