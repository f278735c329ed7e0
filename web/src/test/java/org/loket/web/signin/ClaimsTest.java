package org.loket.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loket.directory.Role;

class ClaimsTest {

    @Test
    void only_roles_of_loket_are_taken_over() {
        List<String> names = List.of("citizen", "agent", "offline_access", "default-roles-loket");

        assertThat(Claims.roles(names)).containsExactlyInAnyOrder(Role.CITIZEN, Role.AGENT);
    }

    @Test
    void loket_itself_is_no_role_that_a_person_can_bring() {
        assertThat(Claims.roles(List.of("system"))).isEmpty();
    }
}
