package org.loket.channel.hook;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import org.loket.kernel.Clock;
import org.loket.kernel.Settings;

/** Lets calls go every night that were taken long ago; two nodes at once do no harm. */
@Singleton
public class OldCalls {

    @Inject HookCalls calls;
    @Inject Settings settings;
    @Inject Clock clock;

    @Schedule(hour = "3", minute = "40", persistent = false, info = "old webhook calls")
    void remove() {
        int days = settings.hookKeepDays();
        if (days > 0) calls.removeOld(clock.now().minus(Duration.ofDays(days)));
    }
}
