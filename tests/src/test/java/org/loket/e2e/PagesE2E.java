package org.loket.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the house: without barriers in light and dark, and on a phone. */
@InBrowser
@RunAsClient
class PagesE2E {

    private static final List<String> OPEN =
            List.of(
                    "/",
                    "/services",
                    "/search?q=fiets",
                    "/search?q=wachtwoord",
                    "/article/eduroam-phone",
                    "/file/password-reset",
                    "/file/equipment",
                    "/follow",
                    "/no/such/page");

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axe_finds_nothing_on_the_portal(ColorScheme colours) {
        Visitor petra = Visitor.with("nl", 1280, colours);
        List<String> found = new ArrayList<>();

        OPEN.forEach(page -> scan(petra.opens(page), found));
        petra.opens("/file/password-reset").presses("portal:file.send");
        scan(petra, found);
        petra.signsInTo("/my", "petra");
        scan(petra, found);
        scan(petra.opens("/my?show=all"), found);
        scan(petra.opens("/file/password-reset"), found);
        String number = new Portal(petra).describes("Voor axe", "Een lange tekst.").sends();
        scan(petra, found);
        scan(petra.opens("/my/" + number), found);
        scan(petra.opens("/my/" + number + "?process=yes"), found);

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axe_finds_nothing_at_the_desk(ColorScheme colours) {
        String number = filed();
        Visitor anna = Visitor.with("nl", 1280, colours);
        List<String> found = new ArrayList<>();

        anna.signsInTo("/desk", "anna");
        for (String view : List.of("mine", "team", "unassigned", "late", "waiting")) {
            scan(anna.opens("/desk?view=" + view), found);
        }
        scan(anna.opens("/desk/search?q=axe"), found);
        scan(anna.opens("/desk?view=late&urgent=yes"), found);
        anna.page
                .locator(
                        "summary",
                        new com.microsoft.playwright.Page.LocatorOptions()
                                .setHasText(anna.says("desk:views.save")))
                .click();
        scan(anna, found);
        scan(anna.opens("/desk/new"), found);
        anna.presses("desk:new.file");
        scan(anna, found);
        scan(anna.opens("/desk/new?who=petra"), found);
        anna.page.locator(".people a").first().click();
        scan(anna, found);
        scan(anna.opens("/desk/" + number), found);
        new Desk(anna).claims(number);
        scan(anna, found);
        new Desk(anna).notes("Een notitie.");
        scan(anna, found);

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axe_finds_nothing_where_mails_are_changed(ColorScheme colours) {
        Visitor ada = Visitor.with("en", 1280, colours).signsInTo("/admin/texts", "ada");
        List<String> found = new ArrayList<>();

        scan(ada, found);
        scan(ada.opens("/admin/text/answer/cs"), found);
        ada.presses("admin:text.preview");
        ada.page.locator(".sheet-text").waitFor();
        assertThat(ada.page.locator("iframe.sheet[title][sandbox='']").count()).isEqualTo(2);
        // axe waits for ever for a frame that may run no scripts
        ada.page.evaluate("document.querySelectorAll('iframe.sheet').forEach(it => it.remove())");
        scan(ada, found);
        ada.page.locator("#body").fill("x");
        ada.presses("admin:text.save");
        ada.page.locator("#problems").waitFor();
        scan(ada, found);
        scan(ada.opens("/admin/senders"), found);
        scan(ada.opens("/admin/sender/library"), found);

        assertThat(found).isEmpty();
    }

    @Test
    void nothing_is_wider_than_a_phone() {
        String number = filed();
        Visitor petra = Visitor.with("de", 360, ColorScheme.LIGHT);
        List<String> wide = new ArrayList<>();

        OPEN.forEach(page -> measure(petra.opens(page), wide));
        petra.signsInTo("/my?show=all", "petra");
        measure(petra, wide);
        measure(petra.opens("/my/" + number), wide);
        Visitor anna =
                Visitor.with("cs", 360, ColorScheme.LIGHT).signsInTo("/desk?view=team", "anna");
        measure(anna, wide);
        measure(anna.opens("/desk/" + number), wide);
        measure(anna.opens("/desk/search?q=axe"), wide);
        Visitor ada = Visitor.with("en", 360, ColorScheme.LIGHT).signsInTo("/admin/texts", "ada");
        measure(ada, wide);
        measure(ada.opens("/admin/text/closed/de"), wide);
        ada.presses("admin:text.preview");
        measure(ada, wide);
        measure(ada.opens("/admin/senders"), wide);
        measure(ada.opens("/admin/sender/permits"), wide);
        measure(anna.opens("/desk/new?who=petra"), wide);

        assertThat(wide).isEmpty();
    }

    private static String filed() {
        Visitor petra = Visitor.speaking("nl").signsInTo("/file/password-reset", "petra");
        String number = new Portal(petra).describes("Voor axe", "Een lange tekst.").sends();
        petra.close();
        return number;
    }

    static void scan(Visitor visitor, List<String> found) {
        new AxeBuilder(visitor.page)
                .withTags(
                        List.of(
                                "wcag2a",
                                "wcag2aa",
                                "wcag21a",
                                "wcag21aa",
                                "wcag22aa",
                                "best-practice"))
                .analyze()
                .getViolations()
                .forEach(
                        rule ->
                                rule.getNodes()
                                        .forEach(
                                                node ->
                                                        found.add(
                                                                visitor.page.url()
                                                                        + " "
                                                                        + rule.getId()
                                                                        + ": "
                                                                        + node.getHtml())));
    }

    static void measure(Visitor visitor, List<String> wide) {
        int scroll =
                ((Number)
                                visitor.page.evaluate(
                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue();
        if (scroll > 0) wide.add(visitor.page.url() + " is " + scroll + " px wider");
    }
}
