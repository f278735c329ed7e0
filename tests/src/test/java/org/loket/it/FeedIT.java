package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.channel.legacy.FeedDesk;
import org.loket.channel.legacy.FileStatus;
import org.loket.channel.legacy.FileView;
import org.loket.channel.legacy.LinkDesk;
import org.loket.channel.legacy.Problem;
import org.loket.channel.legacy.RowView;

/** Files that other systems lay become requests, row by row, once. */
@ExtendWith(ArquillianExtension.class)
class FeedIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject Feeding feeding;
    @Inject FeedDesk desk;
    @Inject LinkDesk links;

    @Test
    void each_row_of_a_file_becomes_a_request_and_the_results_come_back() throws Exception {
        var feed = feeding.open(Map.of());

        feeding.lay(
                feed,
                "monday.csv",
                Feeding.csv(List.of(Feeding.row("A-1", "Eerste"), Feeding.row("A-2", "Tweede"))));
        FileView file = feeding.awaitFile(feed, "monday.csv", 1);

        assertThat(file.status()).isEqualTo(FileStatus.DONE);
        assertThat(List.of(file.total(), file.done(), file.filed())).containsExactly(2L, 2L, 2L);
        String number = numberOf(feed, "A-1");
        assertThat(
                        tables.count(
                                "select count(*) from request r join request_message m on m.request_id = r.id"
                                        + " where r.request_number = ? and r.channel = 'LEGACY' and r.guest"
                                        + " and r.subject = 'Eerste' and r.requester_email = 'piet@example.org'"
                                        + " and m.said = 'Het gaat niet.' || chr(10) || 'Al sinds \"gisteren\".'"
                                        + " and r.response_state = 'RUNNING'",
                                number))
                .isOne();
        assertThat(processes(number)).isOne();
        assertThat(tables.count("select count(*) from open_task where request_number = ?", number))
                .isOne();
        assertThat(tables.count("select count(*) from outbox where request_number = ?", number))
                .as("mails with number and tracking code")
                .isOne();
        assertThat(
                        tables.text(
                                "select who from audit_entry where request_number = ? and what = 'RequestLinked'",
                                number))
                .isEqualTo("system");
        assertThat(results(feed, "monday.csv"))
                .containsExactly(
                        "row,key,verdict,request,reasons",
                        "1,A-1,filed," + number + ",",
                        "2,A-2,filed," + numberOf(feed, "A-2") + ",");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Files.exists(feed.folder().resolve("done/monday.csv")));
        feeding.close(feed);
    }

    @Test
    void a_row_seen_again_is_filed_once() throws Exception {
        var feed = feeding.open(Map.of());
        String text =
                Feeding.csv(
                        List.of(
                                Feeding.row("B-1", "Een"),
                                Feeding.row("B-1", "Een"),
                                Feeding.row("B-2", "Twee")));

        feeding.lay(feed, "twice.csv", text);
        FileView first = feeding.awaitFile(feed, "twice.csv", 1);
        feeding.lay(feed, "twice.csv", text);
        FileView second = feeding.awaitFile(feed, "twice.csv", 2);

        assertThat(List.of(first.filed(), first.repeated())).containsExactly(2L, 1L);
        assertThat(List.of(second.filed(), second.repeated())).containsExactly(0L, 3L);
        assertThat(requestsOf(feed)).isEqualTo(2);
        assertThat(results(feed, "twice.csv"))
                .contains("3,B-2,repeated," + numberOf(feed, "B-2") + ",");
        feeding.close(feed);
    }

    @Test
    void what_changed_there_is_said_here_if_the_feed_says_so() throws Exception {
        var feed = feeding.open(Map.of("update", "true"));

        feeding.lay(feed, "a.csv", Feeding.csv(List.of(Feeding.row("C-1", "Oud"))));
        feeding.awaitFile(feed, "a.csv", 1);
        feeding.lay(feed, "b.csv", Feeding.csv(List.of(Feeding.row("C-1", "Nieuw"))));
        FileView file = feeding.awaitFile(feed, "b.csv", 1);

        assertThat(file.updated()).isOne();
        assertThat(
                        tables.count(
                                "select count(*) from request_message m join request r on r.id = m.request_id"
                                        + " where r.request_number = ?",
                                numberOf(feed, "C-1")))
                .isEqualTo(2);
        feeding.close(feed);
    }

    @Test
    void a_row_that_cannot_be_filed_is_rejected_with_all_reasons_and_can_be_mended()
            throws Exception {
        var feed = feeding.open(Map.of());
        String bad = "D-2;fiets;Lamp;Kapot;Piet;geen adres\n";

        feeding.lay(
                feed,
                "mend.csv",
                Feeding.csv(List.of(Feeding.row("D-1", "Goed"), bad, "D-3;a;b;c;d;e;te veel\n")));
        FileView file = feeding.awaitFile(feed, "mend.csv", 1);
        List<RowView> rejected = stage.as(Cast.ADA, () -> desk.rejected(file.id(), 0));

        assertThat(List.of(file.filed(), file.rejected())).containsExactly(1L, 2L);
        assertThat(rejected.get(0).problems())
                .extracting(Problem::key)
                .containsExactly("wrong.service", "wrong.email");
        assertThat(rejected.get(1).problems())
                .extracting(Problem::key)
                .containsExactly("tooManyValues");

        feeding.change(
                feed,
                Map.of("table_service", "* = password-reset", "map_email", "balie@example.org"));
        stage.does(Cast.ADA, () -> desk.retry(file.id()));
        FileView mended =
                await().atMost(Duration.ofSeconds(30))
                        .until(
                                () -> stage.as(Cast.ADA, () -> desk.file(file.id())),
                                it -> it.status() == FileStatus.DONE && it.filed() == 2);

        assertThat(mended.rejected()).as("a broken row stays").isOne();
        assertThat(results(feed, "mend.csv"))
                .contains("2,D-2,filed," + numberOf(feed, "D-2") + ",");
        feeding.close(feed);
    }

    @Test
    void a_file_that_is_still_written_is_not_touched() throws Exception {
        var feed = feeding.open(Map.of());
        var done = feeding.open(Map.of());
        Path growing = feed.folder().resolve("growing.csv");
        String text = Feeding.csv(List.of(Feeding.row("E-1", "Een"), Feeding.row("E-2", "Twee")));
        try (OutputStream out = Files.newOutputStream(growing)) {
            out.write(text.substring(0, 60).getBytes(StandardCharsets.UTF_8));
            out.flush();
            // the other file is through before the rest of this one is written
            feeding.lay(done, "whole.csv", Feeding.csv(List.of(Feeding.row("E-9", "Ander"))));
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () -> {
                                touch(growing, out);
                                return Files.exists(done.folder().resolve("whole.csv.results.csv"));
                            });
            assertThat(growing).exists();
            assertThat(tables.count("select count(*) from feed_file where feed_id = ?", feed.id()))
                    .isZero();
            Files.writeString(growing, text);
        }

        FileView file = feeding.awaitFile(feed, "growing.csv", 1);
        assertThat(file.filed()).isEqualTo(2);
        feeding.close(feed);
        feeding.close(done);
    }

    private static void touch(Path file, OutputStream out) throws IOException {
        out.write(' ');
        out.flush();
        assertThat(file).exists();
    }

    @Test
    void a_file_waits_for_its_mark_where_the_feed_says_so() throws Exception {
        var feed = feeding.open(Map.of("doneFile", "true"));
        var other = feeding.open(Map.of());
        feeding.lay(feed, "marked.csv", Feeding.csv(List.of(Feeding.row("F-1", "Een"))));
        feeding.lay(other, "other.csv", Feeding.csv(List.of(Feeding.row("F-9", "Ander"))));
        feeding.awaitFile(other, "other.csv", 1);
        assertThat(feed.folder().resolve("marked.csv")).exists();

        Files.createFile(feed.folder().resolve("marked.csv.done"));

        assertThat(feeding.awaitFile(feed, "marked.csv", 1).filed()).isOne();
        assertThat(feed.folder().resolve("marked.csv.done")).doesNotExist();
        feeding.close(feed);
        feeding.close(other);
    }

    @Test
    void nothing_is_filed_of_a_file_that_breaks_off() throws Exception {
        var feed =
                feeding.open(
                        Map.of(
                                "pattern", "*.xml",
                                "format", "xml",
                                "record", "case",
                                "map_key", "{@id}",
                                "map_service", "password-reset",
                                "map_subject", "{what}",
                                "map_text", "{what}",
                                "map_name", "Balie",
                                "map_email", "balie@example.org"));

        feeding.lay(feed, "half.xml", "<all><case id='1'><what>Lamp</what></case><case id='2'>");
        FileView file = feeding.awaitFile(feed, "half.xml", 1);

        assertThat(file.status()).isEqualTo(FileStatus.FAILED);
        assertThat(file.failure().key()).isEqualTo("xml");
        assertThat(requestsOf(feed)).isZero();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Files.exists(feed.folder().resolve("failed/half.xml")));

        feeding.lay(feed, "whole.xml", "<all><case id='1'><what>Lamp</what></case></all>");
        assertThat(feeding.awaitFile(feed, "whole.xml", 1).filed()).isOne();
        feeding.close(feed);
    }

    @Test
    void team_priority_date_and_files_are_taken_over() throws Exception {
        var feed =
                feeding.open(
                        Map.of(
                                "map_team", "public-space",
                                "map_priority", "{soort}",
                                "table_priority", "wachtwoord = 1",
                                "map_date", "2026-01-05",
                                "map_files", "plan.txt",
                                "confirm", "false"));
        Files.writeString(feed.folder().resolve("plan.txt"), "the plan");

        feeding.lay(feed, "full.csv", Feeding.csv(List.of(Feeding.row("G-1", "Alles"))));
        feeding.awaitFile(feed, "full.csv", 1);

        String number = numberOf(feed, "G-1");
        assertThat(
                        tables.count(
                                "select count(*) from request r join open_task t on t.request_number = r.request_number"
                                        + " where r.request_number = ? and r.team = 'public-space' and t.team = 'public-space'"
                                        + " and r.priority = 1 and r.filed_at < timestamp '2026-01-06'",
                                number))
                .isOne();
        assertThat(
                        tables.count(
                                "select count(*) from attachment a join request r on r.id = a.request_id"
                                        + " where r.request_number = ? and a.file_name = 'plan.txt'",
                                number))
                .isOne();
        assertThat(
                        tables.count(
                                "select count(*) from outbox where request_number = ? and kind = 'CONFIRMATION'",
                                number))
                .isZero();
        feeding.close(feed);
    }

    @Test
    void staff_see_the_number_in_the_other_system() throws Exception {
        var feed = feeding.open(Map.of());
        feeding.lay(feed, "h.csv", Feeding.csv(List.of(Feeding.row("H-1", "Een"))));
        feeding.awaitFile(feed, "h.csv", 1);
        String number = numberOf(feed, "H-1");

        var known = stage.as(Cast.SOFIE, () -> links.of(number));

        assertThat(known).hasSize(1);
        assertThat(known.get(0).system()).isEqualTo(feed.system());
        assertThat(known.get(0).number()).isEqualTo("H-1");
        feeding.close(feed);
    }

    private String numberOf(Feeding.Feed feed, String key) throws Exception {
        return tables.text(
                "select request_number from external_link where system_key = ? and external_number = ?",
                feed.system(),
                key);
    }

    private long requestsOf(Feeding.Feed feed) throws Exception {
        return tables.count(
                "select count(distinct r.id) from request r join external_link l on l.request_number = r.request_number"
                        + " where l.system_key = ?",
                feed.system());
    }

    private long processes(String number) throws Exception {
        return tables.count(
                "select count(*) from act_ru_execution e join request r on e.business_key_ = r.id::text"
                        + " where e.parent_id_ is null and r.request_number = ?",
                number);
    }

    private static List<String> results(Feeding.Feed feed, String name) throws IOException {
        return Files.readAllLines(feed.folder().resolve(name + ".results.csv"));
    }
}
