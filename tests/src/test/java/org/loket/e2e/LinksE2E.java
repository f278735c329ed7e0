package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** An agent says what a request has to do with, and who takes part in it. */
@InBrowser
@RunAsClient
class LinksE2E {

    @Test
    void requests_point_to_each_other_and_keep_their_numbers_elsewhere() {
        String first = filed("Wifi weg in de leeszaal");
        String second = filed("Geen internet in de bibliotheek");
        String elsewhere = "Z-" + System.nanoTime();
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/" + second, "anna");
        List<String> found = new ArrayList<>();

        link(anna, "2026-999999");
        assertThat(anna.page.locator(".messages"))
                .containsText(anna.says("errors:invalid.link.other"));
        assertThat(anna.page.locator("#other")).hasValue("2026-999999");
        link(anna, second);
        assertThat(anna.page.locator(".messages"))
                .containsText(anna.says("errors:invalid.linkToItself"));
        link(anna, first);
        assertThat(anna.page.locator(".linked")).containsText("Wifi weg in de leeszaal");
        assertThat(anna.page.locator(".linked")).containsText(anna.says("desk:links.duplicate"));
        keep(anna, elsewhere);
        assertThat(anna.page.locator(".linked")).containsText(elsewhere);
        PagesE2E.scan(anna, found);
        anna.page.setViewportSize(360, 800);
        PagesE2E.measure(anna, found);
        anna.page.setViewportSize(1280, 900);

        anna.page.locator(".linked a").click();
        anna.page.waitForURL("**/desk/" + first);
        assertThat(anna.page.locator(".linked")).containsText(second);
        keep(anna, elsewhere);
        assertThat(anna.page.locator(".messages")).containsText(second);
        anna.opens("/desk/" + first);
        anna.page.locator("button[name=unlink]").click();
        assertThat(anna.text(anna.says("desk:links.none"))).isVisible();
        anna.opens("/desk/" + second);
        anna.page.locator("button[name=forget]").click();
        assertThat(anna.text(anna.says("desk:links.none"))).isVisible();
        assertThat(found).isEmpty();
    }

    @Test
    void nobody_learns_by_a_link_of_a_request_of_another_team() {
        String library = filed("Boek kwijt");
        Visitor piet = Visitor.speaking("nl").signsInTo("/file/street-problem", "piet");
        String street = new Portal(piet).describes("Losse tegel", "Bij de brug.").sends();
        Visitor anna =
                Visitor.with("nl", 1280, ColorScheme.DARK).signsInTo("/desk/" + library, "anna");

        link(anna, street);

        assertThat(anna.page.locator(".messages"))
                .containsText(anna.says("errors:invalid.link.other"));
        assertThat(anna.page.locator("main")).not().containsText("Losse tegel");
    }

    private static void link(Visitor anna, String other) {
        if (!anna.page.locator("#other").isVisible()) {
            anna.page.locator("summary").getByText(anna.says("desk:links.addRequest")).click();
        }
        anna.page.locator("#why").selectOption("duplicate");
        anna.page.locator("#other").fill(other);
        anna.page.locator("button[name=link-request]").click();
    }

    private static void keep(Visitor anna, String number) {
        anna.page.locator("summary").getByText(anna.says("desk:links.addNumber")).click();
        anna.page.locator("#system").fill("zaaksysteem");
        anna.page.locator("#system-number").fill(number);
        anna.page.locator("button[name=link-number]").click();
    }

    private static String filed(String subject) {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/password-reset", "petra");
        String number = new Portal(petra).describes(subject, "Een lange tekst.").sends();
        petra.close();
        return number;
    }
}
