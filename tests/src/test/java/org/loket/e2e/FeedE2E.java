package org.loket.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.loket.house.House;
import org.loket.house.Rows;

/** An administrator sets up a feed in the browser, and sees what became of its files. */
@InBrowser
@RunAsClient
class FeedE2E {

    private static final String SAMPLE =
            "Nummer;Omschrijving;Wie;Mail\n"
                    + "77-1;\"De lamp; bij de brug\";Piet Puk;piet@example.org\n"
                    + "77-2;Tegel los;;geen adres\n";

    private final String system = "e2e-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_mapping_is_tried_on_a_sample_kept_and_used() throws IOException {
        Visitor ada = Visitor.with("en", 1280, ColorScheme.LIGHT).signsInTo("/admin/feeds", "ada");
        List<String> found = new ArrayList<>();
        PagesE2E.scan(ada, found);
        ada.page.locator("#name").fill("Straten " + system);
        ada.presses("admin:feeds.new");
        ada.page.waitForURL("**/edit");
        PagesE2E.scan(ada, found);

        ada.presses("admin:feeds.saveOn");
        assertThat(ada.page.locator("#system-wrong")).not().isEmpty();
        assertThat(ada.page.locator("#map_key-wrong")).not().isEmpty();
        PagesE2E.scan(ada, found);

        fill(ada, "system", system);
        fill(ada, "folder", system);
        fill(ada, "map_key", "{Nummer}");
        fill(ada, "map_service", "straat");
        fill(ada, "table_service", "straat = street-problem");
        fill(ada, "map_subject", "{Omschrijving}");
        fill(ada, "map_text", "{Omschrijving} (melding {Nummer})");
        fill(ada, "map_name", "{Wie}");
        fill(ada, "map_email", "{Mail}");
        ada.page.locator("#sample").setInputFiles(sample());
        ada.presses("admin:feeds.tryOut");

        var rows = ada.page.locator(".preview li");
        assertThat(rows).hasCount(2);
        assertThat(rows.nth(0)).containsText(ada.says("admin:feeds.wouldFile"));
        assertThat(rows.nth(0)).containsText("De lamp; bij de brug (melding 77-1)");
        assertThat(rows.nth(1)).containsText(ada.says("admin:feeds.wouldReject"));
        assertThat(rows.nth(1)).containsText("geen adres");
        assertThat(ada.page.locator("#map_key")).hasValue("{Nummer}");
        PagesE2E.scan(ada, found);

        ada.presses("admin:feeds.saveOn");
        assertThat(ada.text(ada.says("admin:notice.feeds.on"))).isVisible();
        lay();
        await().atMost(Duration.ofSeconds(60)).until(this::through);
        ada.page.reload();

        var file = ada.page.locator("tr[data-file='straten.csv']");
        assertThat(file).containsText(ada.says("admin:feeds.counts", 1, 0, 0, 1));
        PagesE2E.scan(ada, found);
        file.locator("a[href*='file=']").click();
        assertThat(ada.page.locator("#rejected")).isVisible();
        assertThat(ada.page.locator("section:has(#rejected) tbody")).containsText("geen adres");
        PagesE2E.scan(ada, found);
        assertThat(found).isEmpty();
    }

    @Test
    void the_settings_fit_a_phone_and_the_dark() {
        Visitor ada = Visitor.with("en", 360, ColorScheme.DARK).signsInTo("/admin/feeds", "ada");
        List<String> found = new ArrayList<>();
        ada.page.locator("#name").fill("Ulice " + system);
        ada.presses("admin:feeds.new");
        ada.page.waitForURL("**/edit");

        PagesE2E.scan(ada, found);
        ada.page.locator("#place").selectOption("sftp");
        ada.page.locator("#format").selectOption("xml");

        assertThat(ada.page.locator("#host")).isVisible();
        assertThat(ada.page.locator("#record")).isVisible();
        assertThat(ada.page.locator("#delimiter")).isHidden();
        PagesE2E.scan(ada, found);
        assertThat(found).isEmpty();
        assertThat(
                        (Integer)
                                ada.page.evaluate(
                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
    }

    @Test
    void nobody_else_sets_up_feeds() {
        Visitor anna = Visitor.speaking("nl").signsInTo("/desk", "anna");

        int status = anna.page.navigate(House.url("/admin/feeds")).status();

        assertThat(status).isEqualTo(403);
    }

    private static void fill(Visitor visitor, String id, String value) {
        visitor.page.locator("#" + id).fill(value);
    }

    private static FilePayload sample() {
        return new FilePayload(
                "voorbeeld.csv", "text/csv", SAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    private void lay() throws IOException {
        Path folder = House.stack().places().home().resolve("wildfly/data/feeds").resolve(system);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(".straten.csv"), SAMPLE);
        Files.move(folder.resolve(".straten.csv"), folder.resolve("straten.csv"));
    }

    private boolean through() {
        return Rows.ofHouse()
                        .count(
                                "select count(*) from feed_file f join external_link l on l.system_key = ?"
                                        + " where f.file_name = 'straten.csv' and f.status = 'DONE'",
                                system)
                > 0;
    }
}
