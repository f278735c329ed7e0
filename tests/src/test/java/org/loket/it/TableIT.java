package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.channel.ChannelDesk;
import org.loket.channel.ChannelState;
import org.loket.channel.legacy.FeedDesk;
import org.loket.channel.legacy.FeedForm;
import org.loket.channel.legacy.FileView;
import org.loket.channel.legacy.Preview;
import org.loket.workflow.TaskDesk;

/** Rows of another system's table become requests, once, and learn what became of them. */
@ExtendWith(ArquillianExtension.class)
class TableIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject FeedDesk desk;
    @Inject ChannelDesk channels;
    @Inject TaskDesk tasks;

    private final String system = "db-" + UUID.randomUUID().toString().substring(0, 8);
    private final String schema = system.replace('-', '_');
    private long feed;

    @BeforeEach
    void another_system() throws Exception {
        tables.change("create schema " + schema);
        tables.change(
                "create table %s.cases (nr bigint primary key, what varchar(80), mail varchar(80), changed_at timestamptz default now(), taken_at timestamptz, loket varchar(20), result varchar(250), status varchar(20))"
                        .formatted(schema));
        tables.change(
                "create table %s.news (id bigint primary key, nr bigint, status varchar(20), words varchar(80), at timestamptz default now())"
                        .formatted(schema));
    }

    @AfterEach
    void close() throws Exception {
        stage.does(Cast.ADA, () -> desk.save(feed, form(Map.of()), false));
    }

    @Test
    void rows_are_filed_once_marked_and_told_what_became_of_them() throws Exception {
        row(1, "Wachtwoord kwijt", "piet@example.org");
        row(2, "Zonder adres", "nergens");

        Preview preview =
                stage.as(Cast.ADA, () -> desk.preview(open(Map.of(), false), form(Map.of())));
        assertThat(preview.rows()).hasSize(2);
        assertThat(preview.rows().get(0).problems()).isEmpty();
        assertThat(preview.rows().get(1).problems()).hasSize(1);
        assertThat(preview.columns()).contains("nr", "what", "mail");
        assertThat(taken()).as("a look takes nothing").isZero();

        stage.does(Cast.ADA, () -> desk.save(feed, form(Map.of()), true));
        await().atMost(PATIENCE).until(() -> taken() == 2);

        String number = number("1");
        assertThat(cell("loket", 1)).isEqualTo(number);
        assertThat(cell("result", 1)).isEqualTo("filed");
        assertThat(cell("result", 2)).isEqualTo("rejected: wrong.email: nergens");
        FileView lot = lot();
        assertThat(lot.filed()).isOne();
        assertThat(lot.rejected()).isOne();

        tables.change("update %s.cases set taken_at = null where nr = 1".formatted(schema));
        await().atMost(PATIENCE).until(() -> taken() == 2);
        assertThat(cell("result", 1)).as("the same again").isEqualTo("repeated");
        assertThat(requests()).isOne();
    }

    @Test
    void a_rejected_row_that_is_mended_is_told_so() throws Exception {
        row(1, "Zonder adres", "nergens");
        open(Map.of(), true);
        await().atMost(PATIENCE).until(() -> taken() == 1);

        stage.does(
                Cast.ADA, () -> desk.save(feed, form(Map.of("map_email", "x@example.org")), true));
        stage.does(Cast.ADA, () -> desk.retry(lot().id()));

        await().atMost(PATIENCE).until(() -> "filed".equals(cell("result", 1)));
        assertThat(cell("loket", 1)).isEqualTo(number("1"));
    }

    @Test
    void behind_the_last_row_nothing_is_read_twice() throws Exception {
        row(1, "Een", "piet@example.org");
        Map<String, String> since = Map.of("take", "since", "takeColumn", "changed_at");
        open(since, true);
        await().atMost(PATIENCE).until(() -> requests() == 1);
        row(2, "Twee", "piet@example.org");
        await().atMost(PATIENCE).until(() -> requests() == 2);

        assertThat(lot().done()).isEqualTo(2);
        assertThat(taken()).as("nothing is marked").isZero();
    }

    @Test
    void changes_come_from_a_table_and_ours_go_into_the_row() throws Exception {
        row(1, "Wachtwoord kwijt", "piet@example.org");
        open(
                Map.of("tell", "true", "tellStatus", "status", "tellWords", "IN_PROGRESS = bezig"),
                true);
        await().atMost(PATIENCE).until(() -> taken() == 1);
        String number = number("1");
        String task = tables.text("select task from open_task where request_number = ?", number);
        stage.does(Cast.ANNA, () -> tasks.claim(task));
        await().atMost(PATIENCE).until(() -> "bezig".equals(cell("status", 1)));

        long news = stage.as(Cast.ADA, () -> desk.add(new FeedForm(news())));
        stage.does(Cast.ADA, () -> desk.save(news, new FeedForm(news()), true));
        tables.change(
                "insert into %s.news (id, nr, status, words) values (1, 1, 'klaar', 'Hersteld')"
                        .formatted(schema));

        await().atMost(PATIENCE).until(() -> "RESOLVED".equals(status(number)));
        assertThat(cell("status", 1)).as("its own words are not told to it").isEqualTo("bezig");
        stage.does(Cast.ADA, () -> desk.save(news, new FeedForm(news()), false));
    }

    @Test
    void a_database_that_is_away_is_seen_and_left_alone_for_a_while() throws Exception {
        open(Map.of("table", schema + ".elsewhere"), true);

        await().atMost(PATIENCE).until(() -> state().trouble() != null);

        assertThat(state().trouble()).contains("elsewhere");
        assertThat(state().started()).isTrue();
        tables.change("alter table %s.cases rename to elsewhere".formatted(schema));
        tables.change(
                "insert into %s.elsewhere (nr, what, mail) values (5, 'Weer terug', 'piet@example.org')"
                        .formatted(schema));
        stage.does(Cast.ADA, () -> channels.start("table", Long.toString(feed)));
        await().atMost(PATIENCE).until(() -> requests() == 1);
        await().atMost(PATIENCE).until(() -> state().well());
    }

    private long open(Map<String, String> more, boolean on) throws Exception {
        feed = stage.as(Cast.ADA, () -> desk.add(form(more)));
        var wrong = stage.as(Cast.ADA, () -> desk.save(feed, form(more), on));
        assertThat(wrong).isEmpty();
        return feed;
    }

    private FeedForm form(Map<String, String> more) {
        Map<String, String> form = new HashMap<>();
        form.put("name", "Table " + system);
        form.put("system", system);
        form.put("place", "table");
        form.put("source", "works");
        form.put("table", schema + ".cases");
        form.put("idColumn", "nr");
        form.put("take", "mark");
        form.put("takeColumn", "taken_at");
        form.put("numberColumn", "loket");
        form.put("resultColumn", "result");
        form.put("map_key", "{nr}");
        form.put("map_service", "password-reset");
        form.put("map_subject", "{what}");
        form.put("map_text", "{what}");
        form.put("map_name", "Piet Puk");
        form.put("map_email", "{mail}");
        form.putAll(more);
        return new FeedForm(form);
    }

    private Map<String, String> news() {
        Map<String, String> form = new HashMap<>();
        form.put("name", "News " + system);
        form.put("system", system);
        form.put("carries", "changes");
        form.put("place", "table");
        form.put("source", "works");
        form.put("table", schema + ".news");
        form.put("idColumn", "id");
        form.put("take", "since");
        form.put("takeColumn", "id");
        form.put("map_key", "{nr}");
        form.put("map_status", "{status}");
        form.put("table_status", "klaar = resolved");
        form.put("map_version", "{id}");
        form.put("map_text", "{words}");
        return form;
    }

    private void row(long nr, String what, String mail) throws Exception {
        tables.change(
                "insert into %s.cases (nr, what, mail) values (?, ?, ?)".formatted(schema),
                nr,
                what,
                mail);
    }

    private long taken() throws Exception {
        return tables.count(
                "select count(*) from %s.cases where taken_at is not null".formatted(schema));
    }

    private String cell(String column, long nr) throws Exception {
        return tables.text("select %s from %s.cases where nr = ?".formatted(column, schema), nr);
    }

    private String number(String key) throws Exception {
        return tables.text(
                "select request_number from external_link where system_key = ? and external_number = ?",
                system,
                key);
    }

    private String status(String number) throws Exception {
        return tables.text("select status from request where request_number = ?", number);
    }

    private long requests() throws Exception {
        return tables.count("select count(*) from external_link where system_key = ?", system);
    }

    private FileView lot() throws Exception {
        return stage.as(Cast.ADA, () -> desk.files(feed, null, false)).rows().get(0);
    }

    private ChannelState state() throws Exception {
        return stage.as(Cast.ADA, () -> channels.states()).stream()
                .filter(it -> it.kind().equals("table") && it.id().equals(Long.toString(feed)))
                .findFirst()
                .orElseThrow();
    }
}
