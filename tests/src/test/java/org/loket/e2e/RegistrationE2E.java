package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.loket.house.House;
import org.loket.house.Rows;

/** A citizen whom nobody knows yet makes an account, and uses it at once. */
@InBrowser
@RunAsClient
class RegistrationE2E {

    private static final Rows ROWS = Rows.ofHouse();

    @Test
    void a_new_citizen_registers_files_and_finds_the_request_again() {
        String name = "nieuw" + System.nanoTime();
        Visitor citizen = Visitor.speaking("nl").opens("/sign-in?to=/file/password-reset");

        registers(citizen, name);

        citizen.page.waitForURL(Pattern.compile(Pattern.quote(House.url("/")) + ".*"));
        citizen.opens("/file/password-reset");
        String subject = "Mijn eerste aanvraag " + name;
        String number = new Portal(citizen).describes(subject, "Ik ben hier nieuw.").sends();
        citizen.opens("/my");
        assertThat(citizen.page.getByText(subject).first()).isVisible();
        assertThat(
                        ROWS.text(
                                "select p.username || ' ' || p.name || ' ' || p.email from person p"
                                        + " join request r on r.requester_id = p.id where r.request_number = ?",
                                number))
                .isEqualTo(name + " Nina Nieuwkomer " + name + "@loket.example");
        assertThat(
                        ROWS.text(
                                "select string_agg(role, ' ') from person_role r join person p"
                                        + " on p.id = r.person_id where p.username = ?",
                                name))
                .isEqualTo("CITIZEN");

        var desk = citizen.page.navigate(House.url("/desk"));
        assertThat(desk.status()).isEqualTo(403);
    }

    private static void registers(Visitor citizen, String name) {
        citizen.page.locator("#kc-registration a").click();
        citizen.page.locator("#username").fill(name);
        citizen.page.locator("#password").fill("Een lang wachtwoord 1!");
        citizen.page.locator("#password-confirm").fill("Een lang wachtwoord 1!");
        citizen.page.locator("#email").fill(name + "@loket.example");
        citizen.page.locator("#firstName").fill("Nina");
        citizen.page.locator("#lastName").fill("Nieuwkomer");
        citizen.page.locator("form [type=submit]").click();
    }
}
