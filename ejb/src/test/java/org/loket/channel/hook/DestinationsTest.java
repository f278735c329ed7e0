package org.loket.channel.hook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    private final Destinations demo = new Place(true).destinations();
    private final Destinations production =
            new Place(false, "esb.intern", "10.1.2.3").destinations();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://8.8.8.8/x",
                "8.8.8.8",
                "https:///x",
                "https://8.8.8.8/#a",
                "https://user:secret@8.8.8.8/",
                "http://8.8.8.8/",
                "https://8.8.8.8/ x"
            })
    void what_is_no_address_of_a_webhook_is_refused(String address) {
        assertThatThrownBy(() -> demo.check(address)).hasMessageContaining("invalid.hook.address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://169.254.169.254/latest",
                "https://192.168.0.1/",
                "https://2130706433/"
            })
    void a_private_address_is_refused(String address) {
        assertThatThrownBy(() -> production.check(address))
                .hasMessageMatching("invalid.hook.(private|address|unknown).*");
    }

    @Test
    void a_private_address_that_the_settings_name_is_allowed_with_https_only() {
        assertThatCode(() -> production.check("https://10.1.2.3/hook")).doesNotThrowAnyException();
        assertThatThrownBy(() -> production.check("http://10.1.2.3/hook"))
                .hasMessageContaining("invalid.hook.address");
    }

    @Test
    void http_to_this_machine_is_for_the_demonstration_only() {
        assertThatCode(() -> demo.check("http://127.0.0.1:9/x")).doesNotThrowAnyException();
        assertThatThrownBy(() -> production.check("http://127.0.0.1:9/x"))
                .hasMessageContaining("invalid.hook.private");
    }

    @Test
    void a_name_that_leads_to_a_private_address_later_is_not_connected_to() {
        assertThatThrownBy(() -> production.resolve("localhost"))
                .isInstanceOf(UnknownHostException.class);
        assertThatCode(() -> demo.resolve("localhost")).doesNotThrowAnyException();
    }
}
