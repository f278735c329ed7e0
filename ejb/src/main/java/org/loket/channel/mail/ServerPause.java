package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * While the mail server is away no mail is tried, so that none uses up its tries for what is not
 * its fault. After each pause one mail tries whether the server is back; the pauses grow to a
 * minute.
 */
@ApplicationScoped
class ServerPause {

    private static final Logger LOG = Logger.getLogger(ServerPause.class);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(40),
                    Duration.ofMinutes(1));

    private int failed;
    private Instant until = Instant.MIN;
    private String reason;

    /** Whether a mail may be tried. */
    synchronized boolean over(Instant now) {
        return !now.isBefore(until);
    }

    /** Why the server was away when it was last tried; empty if it was there. */
    synchronized Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The server is away. Those who tried at the same moment count as one. */
    synchronized void begin(Instant now, String why) {
        if (!over(now)) return;
        until = now.plus(PAUSES.get(Math.min(failed, PAUSES.size() - 1)));
        if (failed++ == 0) LOG.warnf("the mail server is away, mails wait: %s", why);
        reason = why;
    }

    /** The server has answered. */
    synchronized void end() {
        if (failed == 0) return;
        LOG.info("the mail server is back");
        failed = 0;
        until = Instant.MIN;
        reason = null;
    }
}
