package org.loket.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/desk", "/my/requests?state=open&q=a%20b", "/request/2026-000123"})
    void a_path_of_this_site_is_gone_back_to(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "desk",
                "/desk\r\nSet-Cookie: a=b",
                "/a\\b"
            })
    void anything_else_leads_to_the_front_page(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }

    @Test
    void signing_in_does_not_lead_back_to_signing_in() {
        assertThat(LocalPath.of("/sign-in?to=/desk")).isEqualTo("/");
    }
}
