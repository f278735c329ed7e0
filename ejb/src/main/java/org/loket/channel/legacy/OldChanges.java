package org.loket.channel.legacy;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import org.loket.kernel.Clock;
import org.loket.kernel.Settings;

/** Lets what other systems were told go every night, as long after as the calls of webhooks. */
@Singleton
public class OldChanges {

    @Inject OurChanges changes;
    @Inject Settings settings;
    @Inject Clock clock;

    @Schedule(hour = "3", minute = "45", persistent = false, info = "old changes told to others")
    void remove() {
        int days = settings.hookKeepDays();
        if (days > 0) changes.removeOld(clock.now().minus(Duration.ofDays(days)));
    }
}
