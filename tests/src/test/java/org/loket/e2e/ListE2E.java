package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The list at the desk: tasks are taken in it, and it is kept under a name. */
@InBrowser
@RunAsClient
class ListE2E {

    @Test
    void a_list_is_kept_found_at_the_left_and_let_go() {
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk?view=unassigned&urgent=yes", "anna");
        String name = "Dringend <b>nu</b> " + System.nanoTime();

        anna.page
                .locator(
                        "summary",
                        new com.microsoft.playwright.Page.LocatorOptions()
                                .setHasText(anna.says("desk:views.save")))
                .click();
        anna.field("desk:views.name").fill(name);
        anna.page.locator("#keeping button").click();

        assertThat(anna.text(anna.says("desk:notice.view.kept"))).isVisible();
        assertThat(anna.heading(name)).isVisible();
        anna.opens("/desk");
        saved(anna, name).click();
        anna.page.waitForURL("**view=unassigned*");
        assertThat(saved(anna, name)).hasAttribute("aria-current", "page");
        assertThat(anna.page.locator(".side [aria-current=page]")).hasCount(1);

        Visitor sofie = Visitor.speaking("nl").signsInTo("/desk", "sofie");
        assertThat(saved(sofie, name)).hasCount(0);

        anna.presses("desk:views.drop");
        assertThat(anna.text(anna.says("desk:notice.view.dropped"))).isVisible();
        assertThat(saved(anna, name)).hasCount(0);
    }

    @Test
    void a_task_is_taken_and_given_back_in_the_list() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/password-reset", "petra");
        String number = new Portal(petra).describes("In de lijst", "Graag hulp.").sends();
        Visitor sofie =
                Visitor.speaking("nl").signsInTo("/desk?view=team&service=password-reset", "sofie");
        Desk desk = new Desk(sofie);
        while (desk.row(number).count() == 0) sofie.link("desk:list.later").click();

        desk.row(number).locator("[name=claim]").click();

        assertThat(sofie.text(sofie.says("desk:list.claimed", number))).isVisible();
        assertThat(desk.row(number).locator("[name=claim]")).hasCount(0);
        sofie.page.locator("[data-told] [name=release]").click();
        assertThat(sofie.text(sofie.says("desk:list.released", number))).isVisible();
        assertThat(desk.row(number).locator("[name=claim]")).isVisible();
    }

    @Test
    void a_list_that_everybody_has_is_not_offered() {
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk?view=late", "anna");

        assertThat(anna.page.locator("#keeping")).hasCount(0);
    }

    private static Locator saved(Visitor visitor, String name) {
        return visitor.page.locator(
                ".side a.v", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name));
    }
}
