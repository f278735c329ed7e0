package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.loket.house.Rows;

/** What people type and hand in that nobody hoped for: what they typed stays, and nothing runs. */
@InBrowser
@RunAsClient
class BadInputE2E {

    private static final Rows ROWS = Rows.ofHouse();

    @Test
    void script_in_any_field_is_text() {
        String script =
                "<script>window.hit=1</script><img src=x onerror=\"window.hit=1\">#{1+1}${7*7}";
        List<String> dialogs = new ArrayList<>();
        Visitor guest = Visitor.speaking("en").opens("/file/password-reset");
        guest.page.onDialog(dialog -> dialogs.add(dialog.message()));
        String number =
                new Portal(guest)
                        .describes("S " + script, "T " + script)
                        .attaches(
                                "<img src=x onerror=alert(1)>.txt",
                                "text/html",
                                "<b>x</b>".getBytes())
                        .introduces("N " + script, "x" + System.nanoTime() + "@loket.example")
                        .sends();
        guest.opens("/follow/" + number);
        assertThat(guest.text("T " + script)).isVisible();
        nothing_ran(guest);
        guest.opens("/search?q=" + encoded(script));
        nothing_ran(guest);

        Visitor anna = Visitor.speaking("nl").signsInTo("/desk/" + number, "anna");
        anna.page.onDialog(dialog -> dialogs.add(dialog.message()));
        assertThat(anna.text("T " + script)).isVisible();
        nothing_ran(anna);
        new Desk(anna).notes("Note " + script);
        nothing_ran(anna);
        anna.opens("/desk?view=team");
        nothing_ran(anna);
        anna.opens("/desk/search?q=" + encoded(script));
        nothing_ran(anna);
        assertThat(dialogs).isEmpty();
    }

    @Test
    void an_incomplete_form_says_what_is_missing_and_keeps_what_was_typed() {
        Visitor guest = Visitor.speaking("nl").opens("/file/password-reset");
        new Portal(guest).describes("Alleen een onderwerp", "");

        guest.presses("portal:file.send");

        assertThat(guest.text(guest.says("common:field.missing")).first()).isVisible();
        assertThat(guest.field("portal:file.subject")).hasValue("Alleen een onderwerp");
        assertThat(guest.field("portal:file.text")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void an_address_that_is_none_is_refused() {
        Visitor guest = Visitor.speaking("en").opens("/file/password-reset");
        guest.page.evaluate("document.querySelector('form#filing').noValidate = true");
        new Portal(guest)
                .describes("About mail", "Text that stays")
                .introduces("Grace", "no address");

        guest.presses("portal:file.send");

        assertThat(guest.field("portal:file.email")).hasAttribute("aria-invalid", "true");
        assertThat(guest.field("portal:file.text")).hasValue("Text that stays");
        assertThat(ROWS.count("select count(*) from request where subject = 'About mail'"))
                .isZero();
    }

    @Test
    void a_file_that_is_too_large_or_empty_is_left_out_and_named() {
        Visitor guest = Visitor.speaking("en").opens("/file/password-reset");
        new Portal(guest).describes("Too large", "Text that stays");

        guest.page.evaluate(
                """
                const pick = new DataTransfer();
                pick.items.add(new File([new Uint8Array(25 * 1024 * 1024 + 1)], 'huge.bin'));
                pick.items.add(new File([], 'nothing.txt'));
                pick.items.add(new File(['x'], 'fine.txt'));
                const input = document.querySelector('input[type=file]');
                input.files = pick.files;
                input.dispatchEvent(new Event('change', {bubbles: true}));
                """);

        assertThat(guest.text(guest.says("common:files.large", "huge.bin"))).isVisible();
        assertThat(guest.text(guest.says("common:files.empty", "nothing.txt"))).isVisible();
        assertThat(guest.text("fine.txt").first()).isVisible();
        assertThat(guest.field("portal:file.text")).hasValue("Text that stays");
    }

    @Test
    void a_file_too_large_is_refused_by_the_server_too() {
        Visitor guest = Visitor.speaking("en").opens("/file/password-reset");
        String subject = "Past the check " + System.nanoTime();
        new Portal(guest)
                .describes(subject, "Text that stays")
                .introduces("Grace", "g" + System.nanoTime() + "@loket.example");
        guest.page.evaluate(
                """
                const pick = new DataTransfer();
                pick.items.add(new File([new Uint8Array(25 * 1024 * 1024 + 1)], 'huge.bin'));
                document.querySelector('input[type=file]').files = pick.files;
                """);

        guest.presses("portal:file.send");

        assertThat(guest.text("huge.bin").first()).isVisible();
        assertThat(guest.field("portal:file.text")).hasValue("Text that stays");
        assertThat(ROWS.count("select count(*) from request where subject = ?", subject)).isZero();
    }

    @Test
    void a_description_of_10_MB_is_refused_in_words_and_nothing_is_filed() {
        Visitor guest = Visitor.speaking("en").opens("/file/password-reset");
        String subject = "A whole book " + System.nanoTime();
        new Portal(guest)
                .describes(subject, "")
                .introduces("Grace", "g" + System.nanoTime() + "@loket.example");
        guest.page.evaluate(
                """
                const text = document.querySelector('form#filing textarea');
                text.removeAttribute('maxlength');
                text.value = 'book '.repeat(2_000_000);
                """);

        guest.presses("portal:file.send");

        assertThat(guest.field("portal:file.text"))
                .hasAttribute(
                        "aria-invalid",
                        "true",
                        new com.microsoft.playwright.assertions.LocatorAssertions
                                        .HasAttributeOptions()
                                .setTimeout(30_000));
        assertThat(guest.field("portal:file.subject")).hasValue(subject);
        assertThat(ROWS.count("select count(*) from request where subject = ?", subject)).isZero();
    }

    @Test
    void a_double_click_files_one_request() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/password-reset", "petra");
        String subject = "Dubbel geklikt " + System.nanoTime();
        new Portal(petra).describes(subject, "Twee keer snel achter elkaar.");

        petra.button("portal:file.send").dblclick();
        petra.page.waitForURL("**/filed/**");

        assertThat(ROWS.count("select count(*) from request where subject = ?", subject)).isOne();
    }

    @Test
    void going_back_and_sending_again_files_no_second_request() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/password-reset", "petra");
        String subject = "Terug en nog eens " + System.nanoTime();
        String first = new Portal(petra).describes(subject, "Eerste keer.").sends();

        petra.page.goBack();
        if (petra.field("portal:file.subject").inputValue().equals(subject)) {
            assertThat(new Portal(petra).sends()).isEqualTo(first);
        }

        assertThat(ROWS.count("select count(*) from request where subject = ?", subject)).isOne();
    }

    @Test
    void two_tabs_file_two_different_requests() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/password-reset", "petra");
        Page other = petra.context().newPage();
        other.navigate(petra.page.url().replace("password-reset", "street-problem"));
        String one = "Eerste tab " + System.nanoTime();
        String two = "Tweede tab " + System.nanoTime();

        new Portal(petra).describes(one, "In de eerste tab getypt.");
        other.getByLabel(petra.says("portal:file.subject")).fill(two);
        other.getByLabel(petra.says("portal:file.text")).fill("In de tweede tab getypt.");
        other.locator("form#filing [data-send]").click();
        other.waitForURL("**/filed/**");
        new Portal(petra).sends();

        assertThat(ROWS.text("select service from request where subject = ?", one))
                .isEqualTo("password-reset");
        assertThat(ROWS.text("select service from request where subject = ?", two))
                .isEqualTo("street-problem");
    }

    @Test
    void somebody_elses_request_is_not_there() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/password-reset", "petra");
        String number = new Portal(petra).describes("Van petra", "Geheim van petra.").sends();

        Visitor piet = Visitor.speaking("nl").signsInTo("/my/" + number, "piet");
        Visitor guest = Visitor.speaking("en").opens("/follow/" + number);
        Visitor karin = Visitor.speaking("nl").signsInTo("/desk/" + number, "karin");

        assertThat(piet.page.content()).doesNotContain("Geheim van petra.");
        assertThat(guest.page.content()).doesNotContain("Geheim van petra.");
        assertThat(karin.page.content()).doesNotContain("Geheim van petra.");
        assertThat(piet.link("errors:sorry.home")).isVisible();
    }

    @Test
    void a_citizen_does_not_get_into_the_desk() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/my", "petra");

        var answer = petra.page.navigate(org.loket.house.House.url("/desk"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(petra.link("errors:sorry.home")).isVisible();
    }

    @Test
    void an_unknown_page_says_so_and_leads_home() {
        Visitor guest = Visitor.speaking("it");

        var answer = guest.page.navigate(org.loket.house.House.url("/no/such/page"));

        assertThat(answer.status()).isEqualTo(404);
        guest.link("errors:sorry.home").click();
        assertThat(guest.heading(guest.says("portal:home.question"))).isVisible();
    }

    private static void nothing_ran(Visitor visitor) {
        assertThat(visitor.page.evaluate("window.hit === undefined"))
                .as("no script ran at " + visitor.page.url())
                .isEqualTo(true);
        assertThat(visitor.page.locator("img[src=x]").count()).isZero();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
