package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loket.house.House;

/** An administrator changes a process in the browser, and goes back. */
@InBrowser
@RunAsClient
class StudioE2E {

    private static final String QUESTION = "/admin/process/process/question";
    private static final String ROUTING = "/admin/process/decision/routing";

    @Test
    void a_name_is_changed_checked_published_and_taken_back() {
        Visitor ada = Visitor.speaking("en").signsInTo("/admin/processes", "ada");
        List<String> blocked = blocked(ada);
        ada.linkTo(QUESTION).click();
        assertThat(ada.page.locator(".canvas[data-ready]")).isVisible();
        assertThat(ada.page.locator("[data-element-id=answer]")).isVisible();
        String before = version(ada).innerText();

        ada.presses("admin:model.edit");
        assertThat(ada.page.locator("[data-studio][data-ready]")).isVisible();
        assertThat(findings(ada)).hasAttribute("data-count", "0");
        assertThat(ada.page.locator(".bjs-powered-by")).isVisible();

        ada.page.locator("[data-element-id=answer] > .djs-hit").first().click();
        Locator name = ada.page.locator("#name-en");
        name.fill("");
        name.blur();
        assertThat(findings(ada).locator("[data-rule=nameless]")).isVisible();
        ada.page.locator("#why").fill("Without a name");
        ada.presses("admin:studio.publish");
        assertThat(ada.text(ada.says("errors:invalid.model.findings"))).isVisible();

        assertThat(ada.page.locator("[data-studio][data-ready]")).isVisible();
        findings(ada).locator("[data-rule=nameless] button").click();
        name.fill("Our reply");
        name.blur();
        assertThat(findings(ada)).hasAttribute("data-count", "0");
        assertThat(ada.page.locator("#studio-state")).hasText(ada.says("admin:studio.kept"));
        ada.page.reload();
        assertThat(ada.page.locator("[data-studio][data-ready]")).isVisible();
        assertThat(ada.page.locator("[data-element-id=answer]")).containsText("Our reply");
        ada.page.locator("[data-element-id=answer] > .djs-hit").first().click();
        assertThat(ada.page.locator("#name-nl")).hasValue("Ons antwoord");
        ada.page.locator("#name-nl").fill("Onze reactie");
        ada.page.locator("#name-nl").blur();
        assertThat(ada.page.locator("#studio-state")).hasText(ada.says("admin:studio.kept"));
        ada.page.locator("#why").fill("Warmer words");
        ada.presses("admin:studio.publish");

        assertThat(ada.text(ada.says("admin:notice.model.published"))).isVisible();
        assertThat(version(ada)).not().hasText(before);
        assertThat(ada.page.locator(".history")).containsText("Warmer words");
        ada.page.locator(".history a[href*='against=']").first().click();
        assertThat(ada.page.locator(".model-diff .CHANGED")).containsText("Onze reactie");
        assertThat(ada.page.locator("#shown .mark-changed")).isVisible();
        ada.page.locator(".history a[href$='version=1']").click();
        ada.page.locator("#why").fill("As it was");
        ada.page.locator("button[value=back]").click();
        assertThat(ada.text(ada.says("admin:notice.model.published"))).isVisible();
        assertThat(ada.page.locator("[data-element-id=answer]")).containsText("Our answer");
        assertThat(blocked).isEmpty();
    }

    @Test
    void a_table_is_changed_and_the_draft_thrown_away() {
        Visitor ada = Visitor.speaking("en").signsInTo(ROUTING, "ada");
        List<String> blocked = blocked(ada);
        assertThat(ada.page.locator(".canvas[data-ready]")).isVisible();
        assertThat(ada.page.locator(".tjs-table")).isVisible();
        ada.presses("admin:model.edit");
        assertThat(ada.page.locator("[data-studio][data-ready]")).isVisible();

        Locator priority =
                ada.page.locator("[data-element-id=others-priority] [contenteditable]").first();
        priority.click();
        priority.fill("''.getClass()");
        priority.blur();
        assertThat(findings(ada).locator("[data-rule=call]")).isVisible();
        ada.presses("admin:studio.undo");
        assertThat(findings(ada)).hasAttribute("data-count", "0");
        ada.presses("admin:studio.discard");
        assertThat(ada.text(ada.says("admin:notice.model.discarded"))).isVisible();
        assertThat(blocked).isEmpty();
    }

    @Test
    void what_is_sent_by_hand_is_checked_as_well() {
        Visitor ada = Visitor.speaking("en").signsInTo(ROUTING, "ada");
        ada.presses("admin:model.edit");
        assertThat(ada.page.locator("[data-studio][data-ready]")).isVisible();
        String draft = "/admin/models/decision/routing/draft";

        assertThat(posts(ada, draft + "?revision=0", "<!DOCTYPE a []><a/>").status())
                .isEqualTo(400);
        assertThat(posts(ada, draft + "?revision=99", "<a/>").status()).isEqualTo(409);
        assertThat(posts(ada, draft + "?revision=x", "<a/>").status()).isEqualTo(400);
        assertThat(posts(ada, draft + "?revision=0", " ".repeat(6_000_000)).status())
                .isEqualTo(413);
        assertThat(posts(ada, "/admin/models/decision/nowhere/draft?revision=0", "<a/>").status())
                .isEqualTo(404);
        assertThat(posts(ada, "/admin/models/decision/routing/1", "<a/>").status()).isEqualTo(404);
        ada.presses("admin:studio.discard");
        ada.text(ada.says("admin:notice.model.discarded")).waitFor();

        Visitor anna = Visitor.speaking("en").signsInTo("/desk", "anna");
        assertThat(posts(anna, draft + "?revision=0", "<a/>").status()).isEqualTo(403);
        assertThat(
                        anna.context()
                                .request()
                                .get(House.url("/admin/models/process/question/1"))
                                .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void axe_finds_nothing_and_nothing_is_wider_than_a_phone(ColorScheme colours) {
        Visitor ada = Visitor.with("en", 1280, colours).signsInTo("/admin/processes", "ada");
        List<String> found = new ArrayList<>();
        PagesE2E.scan(ada, found);
        for (String model : List.of(QUESTION, ROUTING)) {
            ada.opens(model);
            assertThat(ada.page.locator(".canvas[data-ready]")).isVisible();
            PagesE2E.scan(ada, found);
        }
        ada.opens(QUESTION).presses("admin:model.edit");
        assertThat(ada.page.locator("[data-studio][data-ready]")).isVisible();
        PagesE2E.scan(ada, found);
        ada.page.setViewportSize(360, 800);
        PagesE2E.measure(ada, found);
        ada.presses("admin:studio.discard");
        ada.text(ada.says("admin:notice.model.discarded")).waitFor();
        PagesE2E.measure(ada, found);
        PagesE2E.measure(ada.opens("/admin/processes"), found);

        assertThat(found).isEmpty();
    }

    private static Locator findings(Visitor ada) {
        return ada.page.locator("#studio-findings");
    }

    private static Locator version(Visitor ada) {
        return ada.page.locator(".headbar .pill");
    }

    /** What the pages' policy kept the editors from, and what failed in them. */
    private static List<String> blocked(Visitor visitor) {
        List<String> blocked = new ArrayList<>();
        visitor.page.onPageError(blocked::add);
        Pattern policy = Pattern.compile("Content.Security.Policy", Pattern.CASE_INSENSITIVE);
        visitor.page.onConsoleMessage(
                said -> {
                    if (policy.matcher(said.text()).find()) blocked.add(said.text());
                });
        return blocked;
    }

    private static APIResponse posts(Visitor who, String path, String body) {
        return who.context()
                .request()
                .post(
                        House.url(path),
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/xml")
                                .setData(body));
    }
}
