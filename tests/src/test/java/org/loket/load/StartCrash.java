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

/**
 * A start that cannot succeed says so, and the server can be stopped then: {@code mvn -Pcrash
 * verify -Dit.test=StartCrash}.
 */
class StartCrash {

    /** Of all programs; a server that does not end is killed after 40 s. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void a_start_that_fails_says_so_and_leaves_nothing_that_waits() throws Exception {
        Stack stack = House.stack("start-crash");
        try (stack) {
            stack.start();
            new Rows(stack)
                    .change(
                            "update flyway_workflow_history set checksum = 1 where version is not null");
            stack.killServer();

            assertThatThrownBy(stack::startServer)
                    .isInstanceOf(StackFailed.class)
                    .hasMessageContaining("not deployed");
            Instant ending = Instant.now();
            stack.close();
            assertThat(Duration.between(ending, Instant.now())).isLessThan(SOON);
        }
    }
}
