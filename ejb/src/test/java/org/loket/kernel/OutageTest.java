package org.loket.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final Ear ear = new Ear();
    private final Outage outage = new Outage(ear, "it fails", "it goes on");

    @Test
    void what_fails_for_a_moment_is_not_worth_a_line() {
        outage.failed(new IllegalStateException());
        outage.failed(new IllegalStateException());
        outage.over();
        assertThat(ear.told).isEmpty();
    }

    @Test
    void what_goes_on_failing_is_told_once_and_its_end_too() {
        await().until(
                        () -> {
                            outage.failed(new IllegalStateException());
                            return !ear.told.isEmpty();
                        });
        outage.failed(new IllegalStateException());
        outage.over();
        outage.over();
        assertThat(ear.told).containsExactly("ERROR it fails", "INFO it goes on");
    }

    /** Hears what an operator would. */
    private static final class Ear extends Logger {

        private static final long serialVersionUID = 1;

        private final transient List<String> told = new ArrayList<>();

        Ear() {
            super("ear");
        }

        @Override
        public boolean isEnabled(Level level) {
            return level.compareTo(Level.INFO) <= 0;
        }

        @Override
        protected void doLog(
                Level level, String from, Object message, Object[] values, Throwable thrown) {
            if (isEnabled(level)) told.add(level + " " + message);
        }

        @Override
        protected void doLogf(
                Level level, String from, String format, Object[] values, Throwable thrown) {
            if (isEnabled(level)) told.add(level + " " + format.formatted(values));
        }
    }
}
