package org.loket.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFilesTest {

    @Test
    void a_placeholder_takes_the_value_or_its_default() {
        String text = "{\"a\": \"${LOKET_URL}/*\", \"b\": \"${LOKET_LDAP_URL:ldap://host:389}\"}";

        assertThat(RealmFiles.fill(text, Map.of("LOKET_URL", "http://localhost:9080")))
                .isEqualTo("{\"a\": \"http://localhost:9080/*\", \"b\": \"ldap://host:389\"}");
    }

    @Test
    void a_value_cannot_break_out_of_its_string() {
        assertThat(RealmFiles.fill("\"${LOKET_URL}\"", Map.of("LOKET_URL", "a\"b\\c$1")))
                .isEqualTo("\"a\\\"b\\\\c$1\"");
    }

    @Test
    void a_secret_without_a_value_stops_the_start() {
        assertThatThrownBy(() -> RealmFiles.fill("${LOKET_OIDC_SECRET}", Map.of()))
                .isInstanceOf(StackFailed.class)
                .hasMessageContaining("LOKET_OIDC_SECRET");
    }

    @Test
    void what_keycloak_fills_itself_is_left_to_it() {
        assertThat(RealmFiles.fill("${username}", Map.of())).isEqualTo("${username}");
    }

    @Test
    void the_realm_itself_holds_no_people_and_no_secret() throws Exception {
        String realm = read("loket-realm.json");

        assertThat(realm).contains("\"secret\": \"${LOKET_OIDC_SECRET}\"");
        assertThat(realm).contains("\"secret\": \"${LOKET_GATEWAY_SECRET}\"");
        assertThat(realm).doesNotContain("\"credentials\"");
        assertThat(count(realm, "\"username\":"))
                .as("accounts of programs only")
                .isEqualTo(count(realm, "\"serviceAccountClientId\":"));
    }

    @Test
    void every_account_of_the_welcome_exists_and_is_marked_as_demo() throws Exception {
        String local = read("loket-users-0.json");
        String staff = read("demo.ldif");

        for (Welcome.Account account : Welcome.ACCOUNTS) {
            boolean isLocal = local.contains("\"username\": \"" + account.name() + "\"");
            boolean isStaff = staff.contains("uid: " + account.name() + "\n");
            assertThat(isLocal || isStaff).as(account.name()).isTrue();
        }
        assertThat(count(staff, "\nemployeeType: demo")).isEqualTo(count(staff, "\nuid: "));
        assertThat(count(local, "\"demo\": [\"true\"]")).isEqualTo(count(local, "\"username\""));
    }

    @Test
    void the_sign_in_theme_is_copied(@TempDir Path themes) throws Exception {
        RealmFiles.copyTheme(themes);

        assertThat(themes.resolve("loket/login/theme.properties")).exists();
    }

    private static String read(String name) throws Exception {
        try (var stream = RealmFiles.open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
