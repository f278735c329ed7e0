package org.loket.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.loket.house.House;
import org.loket.house.Rows;
import org.loket.stack.Stack;
import org.loket.stack.StackFailed;

/** A start that cannot succeed says so soon: {@code mvn -Pcrash verify -Dit.test=StartCrash}. */
class StartCrash {

    private static final Duration SOON = Duration.ofSeconds(90);

    @Test
    void a_start_that_fails_is_over_soon() throws Exception {
        try (Stack stack = House.stack("start-crash")) {
            stack.start();
            Rows rows = new Rows(stack);
            rows.change(
                    "update flyway_workflow_history set checksum = 1 where version is not null");
            stack.killServer();

            Instant begin = Instant.now();
            assertThatThrownBy(stack::startServer)
                    .isInstanceOf(StackFailed.class)
                    .hasMessageContaining("not deployed");
            assertThat(Duration.between(begin, Instant.now())).isLessThan(SOON);
        }
    }
}
