package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.loket.house.Mailbox;
import org.loket.house.Mailbox.Mail;
import org.loket.house.Rows;

/** An agent files for somebody who calls or stands at the counter. */
@InBrowser
@RunAsClient
class CounterE2E {

    private static final Rows ROWS = Rows.ofHouse();

    @Test
    void for_a_caller_with_an_account_who_then_finds_it_among_her_own() throws Exception {
        Visitor petra = Visitor.speaking("nl").signsInTo("/my", "petra");
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk", "anna");
        String subject = "Gebeld over wifi " + System.nanoTime();

        anna.page.keyboard().press("n");
        anna.page.waitForURL("**/desk/new");
        anna.field("desk:new.find").fill("petra mul");
        anna.presses("desk:new.look");
        anna.page.locator(".people a").first().click();
        writes(anna, "PHONE", "password-reset", subject, "Ze kan niet op het netwerk.");
        anna.presses("desk:new.file");

        anna.page.waitForURL("**/desk/new?filed=*");
        String number = anna.numberInAddress();
        assertThat(anna.text(anna.says("desk:new.filed", number, "Petra Mulder"))).isVisible();
        assertThat(anna.page.locator(".code")).hasCount(0);
        anna.link("desk:list.openIt").click();
        assertThat(anna.text("Ze kan niet op het netwerk.")).isVisible();
        assertThat(ROWS.text("select channel from request where request_number = ?", number))
                .isEqualTo("PHONE");
        assertThat(
                        ROWS.text(
                                "select who from audit_entry where what = 'RequestFiled' and request_number = ?",
                                number))
                .isEqualTo("anna");

        petra.opens("/my");
        petra.page.getByText(subject).first().click();
        assertThat(petra.heading(subject)).isVisible();
        Mail confirmation = new Mailbox("petra@loket.example").awaitMail(number);
        assertThat(confirmation.subject()).contains(number);
        anna.opens("/desk/new");
        assertThat(anna.field("desk:new.subject")).hasValue("");
    }

    @Test
    void for_somebody_without_account_and_mail_who_gets_a_code_to_take_home() {
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/new", "anna");
        anna.field("desk:new.find").fill("niemand met deze naam");
        anna.presses("desk:new.look");
        assertThat(anna.text(anna.says("desk:new.none"))).isVisible();
        anna.field("desk:new.name").fill("Gijs van de Balie");
        writes(anna, "COUNTER", "password-reset", "Aan de balie", "Hij is zijn wachtwoord kwijt.");

        anna.presses("desk:new.file");

        anna.page.waitForURL("**/desk/new?filed=*");
        String number = anna.numberInAddress();
        String code = anna.page.locator(".code").textContent().strip();
        Visitor gijs = Visitor.speaking("nl").opens("/follow");
        gijs.field("portal:follow.number").fill(number);
        gijs.field("portal:follow.code").fill(code);
        gijs.presses("portal:follow.show");
        assertThat(gijs.heading("Aan de balie")).isVisible();
        assertThat(ROWS.text("select channel from request where request_number = ?", number))
                .isEqualTo("COUNTER");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/new", "anna");
        anna.field("desk:new.text").fill("Half opgeschreven");

        anna.presses("desk:new.file");

        assertThat(anna.text(anna.says("common:field.missing")).first()).isVisible();
        assertThat(anna.field("desk:new.text")).hasValue("Half opgeschreven");
    }

    @Test
    void a_service_for_people_with_an_account_is_refused_in_words() {
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/new", "anna");
        anna.field("desk:new.name").fill("Gijs");
        writes(anna, "PHONE", "equipment", "Een laptop", "Voor thuis.");

        anna.presses("desk:new.file");

        assertThat(anna.text(anna.says("errors:notAllowedNow.fileForGuest"))).isVisible();
        assertThat(anna.field("desk:new.subject")).hasValue("Een laptop");
    }

    private static void writes(
            Visitor anna, String channel, String service, String subject, String text) {
        anna.page.locator("#channel").selectOption(channel);
        anna.page.locator("#service").selectOption(service);
        anna.field("desk:new.subject").fill(subject);
        anna.field("desk:new.text").fill(text);
    }
}
