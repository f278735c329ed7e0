package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.loket.house.Rows;

/** A table of another system is mapped in the browser; what it says is decided there. */
@InBrowser
@RunAsClient
class WorksE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String system = "e2e-" + UUID.randomUUID().toString().substring(0, 8);
    private final String schema = system.replace('-', '_');
    private final List<String> found = new ArrayList<>();

    @Test
    void a_table_is_mapped_tried_and_read() {
        another_system();
        Visitor ada = Visitor.with("en", 1280, ColorScheme.LIGHT).signsInTo("/admin/feeds", "ada");
        ada.page.locator("#name").fill("Works " + system);
        ada.presses("admin:feeds.new");
        ada.page.waitForURL("**/edit");
        ada.page.locator("#place").selectOption("table");
        ada.presses("admin:feeds.saveOn");
        assertThat(ada.page.locator("#table-wrong")).not().isEmpty();
        assertThat(ada.page.locator("#folder")).isHidden();
        PagesE2E.scan(ada, found);

        fill(ada, "system", system);
        ada.page.locator("#source").selectOption("works");
        fill(ada, "table", schema + ".cases");
        fill(ada, "idColumn", "nr");
        fill(ada, "takeColumn", "taken");
        fill(ada, "numberColumn", "desk");
        fill(ada, "map_key", "{nr}");
        fill(ada, "map_service", "street-problem");
        fill(ada, "map_subject", "{what}");
        fill(ada, "map_text", "{what}");
        fill(ada, "map_name", "Piet Puk");
        fill(ada, "map_email", "{mail}");
        ada.presses("admin:feeds.tryOut");
        var rows = ada.page.locator(".preview li");
        assertThat(rows).hasCount(2);
        assertThat(rows.nth(0)).containsText(ada.says("admin:feeds.wouldFile"));
        assertThat(rows.nth(1)).containsText(ada.says("admin:feeds.wouldReject"));
        assertThat(ada.page.locator("#columns-known")).containsText("{mail}");
        PagesE2E.scan(ada, found);

        ada.presses("admin:feeds.saveOn");
        assertThat(ada.text(ada.says("admin:notice.feeds.on"))).isVisible();
        await().atMost(PATIENCE).until(this::taken);
        ada.page.reload();
        assertThat(ada.page.locator("table.rows").first())
                .containsText(ada.says("admin:feeds.counts", 1, 0, 0, 1));
        ada.page.locator("a[href*='file=']").click();
        ada.page.locator("section:has(#rejected) summary").click();
        assertThat(ada.page.locator("section:has(#rejected) .source")).containsText("nowhere");
        PagesE2E.scan(ada, found);

        ada.opens("/admin/channels");
        assertThat(ada.page.locator("main")).containsText("Works " + system);
        PagesE2E.scan(ada, found);
        assertThat(found).isEmpty();
    }

    @Test
    void a_conflict_is_shown_with_both_sides_and_decided() {
        Visitor femke =
                Visitor.with("nl", 1280, ColorScheme.LIGHT)
                        .signsInTo("/desk/" + conflicting(), "femke");
        var conflict = femke.page.locator(".conflict");
        assertThat(conflict).containsText("PLANNED");
        assertThat(conflict).containsText("Een ploeg komt dinsdag");
        assertThat(conflict).containsText(femke.says("desk:status.RESOLVED"));
        PagesE2E.scan(femke, found);
        Visitor phone =
                Visitor.with("it", 360, ColorScheme.DARK)
                        .signsInTo("/desk/" + conflicting(), "marco");
        PagesE2E.scan(phone, found);
        PagesE2E.measure(phone, found);

        femke.presses("desk:conflict.take");

        assertThat(femke.text(femke.says("desk:notice.conflict.moved"))).isVisible();
        assertThat(femke.page.locator(".conflict")).hasCount(0);
        assertThat(femke.page.locator(".headbar"))
                .containsText(femke.says("desk:status.IN_PROGRESS"));
        phone.presses("desk:conflict.ignore");
        assertThat(phone.text(phone.says("errors:notAllowedNow.conflict.decided"))).isVisible();

        Visitor ada =
                Visitor.with("en", 1280, ColorScheme.DARK).signsInTo("/admin/conflicts", "ada");
        var unknown = ada.page.locator("[data-case='W-1987']");
        assertThat(unknown).containsText(ada.says("desk:conflict.kind.UNKNOWN"));
        PagesE2E.scan(ada, found);
        Visitor small =
                Visitor.with("en", 360, ColorScheme.LIGHT).signsInTo("/admin/conflicts", "ada");
        PagesE2E.scan(small, found);
        PagesE2E.measure(small, found);
        unknown.getByText(ada.says("desk:conflict.take")).click();
        assertThat(ada.text(ada.says("errors:invalid.conflict.request"))).isVisible();
        ada.opens("/admin/conflicts");
        unknown.getByText(ada.says("desk:conflict.ignore")).click();
        assertThat(ada.text(ada.says("desk:notice.conflict.decided"))).isVisible();
        assertThat(unknown).hasCount(0);
        ada.opens("/admin/conflicts?all=yes");
        assertThat(unknown).containsText(ada.says("desk:conflict.IGNORE"));
        PagesE2E.scan(ada, found);
        assertThat(found).isEmpty();
    }

    private static void fill(Visitor visitor, String id, String value) {
        visitor.page.locator("#" + id).fill(value);
    }

    private void another_system() {
        Rows rows = Rows.ofHouse();
        rows.change("create schema " + schema);
        rows.change(
                "create table %s.cases (nr bigint primary key, what varchar(80), mail varchar(80), taken timestamptz, desk varchar(20))"
                        .formatted(schema));
        rows.change(
                "insert into %s.cases (nr, what, mail) values (1, 'Lamp kapot', 'piet@example.org'), (2, 'Tegel los', 'nowhere')"
                        .formatted(schema));
    }

    private boolean taken() {
        return Rows.ofHouse()
                        .count(
                                "select count(*) from %s.cases where taken is not null and (desk is not null or nr = 2)"
                                        .formatted(schema))
                == 2;
    }

    /** Of the demonstration's works system. */
    private static String conflicting() {
        return Rows.ofHouse()
                .text(
                        "select request_number from external_link where system_key = 'works' and external_number = 'W-2041'");
    }
}
