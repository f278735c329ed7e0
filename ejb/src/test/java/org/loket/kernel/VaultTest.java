package org.loket.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static Vault under(String secret) {
        Vault vault = new Vault();
        vault.settings = new Settings();
        vault.settings.secret = Optional.of(secret);
        return vault;
    }

    @Test
    void what_was_sealed_opens_under_the_same_secret_only() {
        String sealed = under("one").seal("Čapek’s password");

        assertThat(sealed).doesNotContain("password");
        assertThat(under("one").open(sealed)).isEqualTo("Čapek’s password");
        assertThatThrownBy(() -> under("two").open(sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_text_is_sealed_differently_each_time() {
        Vault vault = under("one");

        assertThat(vault.seal("x")).isNotEqualTo(vault.seal("x"));
    }
}
