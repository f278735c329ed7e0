package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways through the house: language, keyboard, Back, sign-out. */
@InBrowser
@RunAsClient
class WaysE2E {

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl", "de", "it", "cs"})
    void the_browsers_language_comes_first(String language) {
        Visitor guest = Visitor.speaking(language).opens("/");

        assertThat(guest.heading(guest.says("portal:home.question"))).isVisible();
        assertThat(guest.page.locator("html")).hasAttribute("lang", language);
    }

    @Test
    void a_chosen_language_is_remembered() {
        Visitor guest = Visitor.speaking("en").opens("/services");

        guest.page
                .locator(
                        "summary",
                        new com.microsoft.playwright.Page.LocatorOptions()
                                .setHasText(guest.says("common:language")))
                .click();
        guest.page
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName("Čeština"))
                .click();

        assertThat(guest.page.locator("html")).hasAttribute("lang", "cs");
        assertThat(guest.page).hasURL(Pattern.compile(".*/services"));
        guest.opens("/");
        assertThat(guest.page.locator("html")).hasAttribute("lang", "cs");
    }

    @Test
    void a_request_can_be_filed_by_keyboard_alone() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/services", "petra");
        var keys = petra.page.keyboard();

        tabTo(petra, "a[href='/file/password-reset']");
        keys.press("Enter");
        petra.page.waitForURL("**/file/password-reset");
        tabTo(petra, "#subject");
        keys.type("Met de toetsen");
        tabTo(petra, "#text");
        keys.type("Zonder muis.");
        tabTo(petra, "[data-send]");
        keys.press("Enter");
        petra.page.waitForURL("**/filed/**");

        assertThat(petra.heading(petra.says("portal:filed.title"))).isVisible();
    }

    @Test
    void the_first_tab_leads_past_the_navigation() {
        Visitor guest = Visitor.speaking("nl").opens("/");

        guest.page.keyboard().press("Tab");
        guest.page.keyboard().press("Enter");

        assertThat(guest.page.evaluate("document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void an_agent_claims_and_opens_by_keys() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/password-reset", "petra");
        String number = new Portal(petra).describes("Sneltoets", "Graag hulp.").sends();
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/" + number, "anna");

        anna.page.keyboard().press("c");
        assertThat(anna.page.getByText(Visitor.beginning(anna.words.beginning("desk:task.yours"))))
                .isVisible();
        anna.page.keyboard().press("r");
        anna.page.keyboard().type("Met de toetsen beantwoord.");
        anna.page.keyboard().press("Control+Enter");

        assertThat(anna.text(anna.says("desk:notice.done"))).isVisible();
    }

    @Test
    void the_back_button_goes_back() {
        Visitor guest = Visitor.speaking("en").opens("/");

        guest.linkTo("/file/street-problem").click();
        guest.page.waitForURL("**/file/street-problem");
        guest.page.goBack();
        assertThat(guest.heading(guest.says("portal:home.question"))).isVisible();
        guest.page.goForward();
        assertThat(guest.field("portal:file.subject")).isVisible();
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_sign_in_server() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/my", "petra");
        assertThat(petra.heading(petra.says("common:nav.my"))).isVisible();

        petra.page.locator("details.menu summary").last().click();
        petra.presses("common:signOut");
        petra.page.waitForURL(
                Pattern.compile(Pattern.quote(org.loket.house.House.url("/")) + ".*"));
        petra.opens("/my");

        assertThat(petra.page.locator("#username")).isVisible();
    }

    @Test
    void the_process_is_drawn_and_told_in_words() {
        Visitor petra = Visitor.speaking("cs").signsInTo("/file/equipment", "eva");
        String number = new Portal(petra).describes("Notebook", "Prosím o notebook.").sends();

        petra.opens("/my/" + number + "?process=yes");

        assertThat(petra.page.locator("ol.path li.now").first()).isVisible();
        assertThat(petra.page.locator("#process svg")).isVisible();
        assertThat(petra.page.locator("#process svg").textContent()).contains("Přijato");
    }

    private static void tabTo(Visitor visitor, String selector) {
        for (int i = 0; i < 80; i++) {
            visitor.page.keyboard().press("Tab");
            Object there =
                    visitor.page.evaluate("s => document.activeElement.matches(s)", selector);
            if (Boolean.TRUE.equals(there)) return;
        }
        throw new AssertionError(selector + " is not reached by Tab at " + visitor.page.url());
    }
}
