package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.channel.legacy.ConflictDesk;
import org.loket.channel.legacy.ConflictKind;
import org.loket.channel.legacy.ConflictView;
import org.loket.channel.legacy.Decision;
import org.loket.channel.legacy.FileView;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.workflow.TaskDesk;

/** What another system says moves requests here, and what does not fit ends at a person. */
@ExtendWith(ArquillianExtension.class)
class ExchangeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject Feeding feeding;
    @Inject ConflictDesk conflicts;
    @Inject TaskDesk tasks;

    @Test
    void a_status_there_moves_the_process_here_once() throws Exception {
        var feed = feeding.open(Map.of());
        var changes = changes(feed, Map.of());
        String number = filed(feed, "A-1");

        FileView first = said(changes, "one", "A-1;1;klaar;Het wachtwoord is hersteld.\n");
        FileView second = said(changes, "two", "A-1;1;klaar;Het wachtwoord is hersteld.\n");

        assertThat(List.of(first.updated(), first.conflicts(), first.rejected()))
                .containsExactly(1L, 0L, 0L);
        assertThat(second.repeated()).isOne();
        assertThat(status(number)).isEqualTo("RESOLVED");
        assertThat(
                        tables.text(
                                "select m.author_name from request_message m join request r on r.id = m.request_id"
                                        + " where r.request_number = ? and m.voice = 'NOTE'"
                                        + " and m.said = 'Het wachtwoord is hersteld.'",
                                number))
                .isEqualTo(changes.name());
        assertThat(trail(number, "ChangedElsewhere")).isOne();
        feeding.close(feed);
        feeding.close(changes);
    }

    @Test
    void a_question_there_becomes_our_question_if_they_speak_to_the_requester() throws Exception {
        var feed = feeding.open(Map.of());
        var changes = changes(feed, Map.of("aloud", "true"));
        String number = filed(feed, "B-1");

        said(changes, "one", "B-1;1;vraag;Welke computer is het?\n");

        assertThat(status(number)).isEqualTo("WAITING");
        assertThat(tables.count("select count(*) from outbox where request_number = ?", number))
                .as("the confirmation and the question")
                .isEqualTo(2);
        feeding.close(feed);
        feeding.close(changes);
    }

    @Test
    void what_cannot_be_taken_over_ends_at_a_person() throws Exception {
        var feed = feeding.open(Map.of());
        var changes = changes(feed, Map.of());
        String number = filed(feed, "C-1");
        answer(number);

        FileView file =
                said(
                        changes,
                        "all",
                        "C-1;5;vraag;Nog een vraag\nC-99;1;klaar;Wat is dit?\nC-1;4;bezig;\n");

        assertThat(file.conflicts()).isEqualTo(3);
        assertThat(status(number)).isEqualTo("RESOLVED");
        assertThat(stage.as(Cast.ANNA, () -> conflicts.of(number)))
                .extracting(ConflictView::kind)
                .containsExactly(ConflictKind.UNEXPECTED, ConflictKind.LATE);
        ConflictView unexpected = conflict(number);
        assertThat(List.of(unexpected.word(), unexpected.text(), unexpected.then().name()))
                .containsExactly("vraag", "Nog een vraag", "RESOLVED");

        assertThatThrownBy(() -> stage.as(Cast.KARIN, () -> conflicts.of(number)))
                .isInstanceOf(NotFound.class);
        boolean moved =
                stage.as(Cast.ANNA, () -> conflicts.decide(unexpected.id(), Decision.TAKE, null));
        assertThat(moved).isTrue();
        assertThat(status(number))
                .as("taken up again, and the question asked")
                .isEqualTo("WAITING");
        assertThatThrownBy(
                        () ->
                                stage.as(
                                        Cast.ANNA,
                                        () ->
                                                conflicts.decide(
                                                        unexpected.id(), Decision.IGNORE, null)))
                .isInstanceOf(NotAllowedNow.class);
        assertThat(
                        tables.text(
                                "select who from audit_entry where request_number = ? and what = 'ConflictDecided'",
                                number))
                .isEqualTo("anna");
        feeding.close(feed);
        feeding.close(changes);
    }

    @Test
    void an_unknown_number_is_linked_by_who_knows_the_request() throws Exception {
        var feed = feeding.open(Map.of());
        var changes = changes(feed, Map.of());
        String number = filed(feed, "D-1");
        said(changes, "one", "D-77;1;klaar;Gedaan\n");
        ConflictView unknown =
                stage.as(Cast.ADA, () -> conflicts.page(true, null, false)).rows().stream()
                        .filter(it -> it.number().equals("D-77"))
                        .findFirst()
                        .orElseThrow();
        assertThat(unknown.kind()).isEqualTo(ConflictKind.UNKNOWN);

        boolean moved =
                stage.as(Cast.ADA, () -> conflicts.decide(unknown.id(), Decision.TAKE, number));

        assertThat(moved).isTrue();
        assertThat(status(number)).isEqualTo("RESOLVED");
        assertThat(
                        tables.text(
                                "select request_number from external_link where system_key = ?"
                                        + " and external_number = 'D-77'",
                                feed.system()))
                .isEqualTo(number);
        feeding.close(feed);
        feeding.close(changes);
    }

    @Test
    void what_happens_here_is_told_there_and_crossing_words_conflict() throws Exception {
        var feed = feeding.open(Map.of());
        var changes = changes(feed, Map.of("tell", "true", "tellWords", "RESOLVED = klaar"));
        String number = filed(feed, "E-1");

        answer(number);
        await().atMost(PATIENCE).until(() -> told(changes).contains("\"status\":\"klaar\""));
        assertThat(told(changes)).contains("\"number\":\"E-1\"").contains(number);
        FileView file =
                said(changes, "cross", "E-1;1;bezig;Wij zijn begonnen;2020-01-01T10:00:00Z\n");

        assertThat(file.conflicts()).isOne();
        ConflictView both = conflict(number);
        assertThat(both.kind()).isEqualTo(ConflictKind.BOTH);
        int before = told(changes).split("klaar", -1).length;
        stage.does(Cast.ANNA, () -> conflicts.decide(both.id(), Decision.KEEP, null));
        await().atMost(PATIENCE).until(() -> told(changes).split("klaar", -1).length == before + 1);
        assertThat(status(number)).isEqualTo("RESOLVED");
        feeding.close(feed);
        feeding.close(changes);
    }

    private Feeding.Feed changes(Feeding.Feed requests, Map<String, String> more) throws Exception {
        Map<String, String> form = new HashMap<>();
        form.put("carries", "changes");
        form.put("folder", requests.system() + "-changes");
        form.put("system", requests.system());
        form.put("map_key", "{nr}");
        form.put("map_version", "{versie}");
        form.put("map_status", "{status}");
        form.put("map_text", "{tekst}");
        form.put("map_date", "{op}");
        form.put(
                "table_status",
                "klaar = resolved\nvraag = needs information\nbezig = in progress\nnee = rejected");
        form.putAll(more);
        return feeding.open(requests.system() + "-changes", form);
    }

    private String filed(Feeding.Feed feed, String key) throws Exception {
        feeding.lay(feed, key + ".csv", Feeding.csv(List.of(Feeding.row(key, "Vraag " + key))));
        feeding.awaitFile(feed, key + ".csv", 1);
        return tables.text(
                "select request_number from external_link where system_key = ? and external_number = ?",
                feed.system(),
                key);
    }

    private FileView said(Feeding.Feed changes, String name, String rows) throws Exception {
        feeding.lay(changes, name + ".csv", "nr;versie;status;tekst;op\n" + rows);
        return feeding.awaitFile(changes, name + ".csv", 1);
    }

    private void answer(String number) throws Exception {
        String task = tables.text("select task from open_task where request_number = ?", number);
        stage.does(Cast.ANNA, () -> tasks.complete(task, Forms.answer("answer", "Het werkt.")));
    }

    private ConflictView conflict(String number) throws Exception {
        return stage.as(Cast.ANNA, () -> conflicts.of(number)).get(0);
    }

    private String told(Feeding.Feed changes) throws IOException {
        var out = changes.folder().resolve("out");
        if (Files.notExists(out)) return "";
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(out)) {
            for (var file : files.sorted().toList()) all.append(Files.readString(file));
        }
        return all.toString();
    }

    private String status(String number) throws Exception {
        return tables.text("select status from request where request_number = ?", number);
    }

    private long trail(String number, String what) throws Exception {
        return tables.count(
                "select count(*) from audit_entry where request_number = ? and what = ?",
                number,
                what);
    }
}
