package org.loket.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    private final String text =
            Welcome.text(
                    new Ports(1000), new Places(Path.of("/loket"), Path.of("/loket/.loket/x")));

    @Test
    void the_addresses_are_those_of_this_run() {
        assertThat(text)
                .contains("http://localhost:9080/")
                .contains("http://localhost:10990/health")
                .contains("IMAP localhost:4143")
                .doesNotContain("8080");
    }

    @Test
    void it_says_who_can_sign_in_and_what_to_try_first() {
        assertThat(text).contains("anna").contains("petra").contains("Try first");
        assertThat(text.lines()).allMatch(line -> line.length() <= 110);
    }
}
