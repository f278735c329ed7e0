package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.channel.legacy.FeedDesk;
import org.loket.channel.legacy.FeedForm;
import org.loket.channel.legacy.FileView;
import org.loket.channel.legacy.Preview;
import org.loket.channel.legacy.RowView;
import org.loket.kernel.Sources;
import org.loket.workflow.TaskDesk;

/** Messages of a real broker's queues become requests and move them; ours go the other way. */
@ExtendWith(ArquillianExtension.class)
class QueueIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject FeedDesk desk;
    @Inject TaskDesk tasks;
    @Inject Sources sources;

    private final String system = "jms-" + UUID.randomUUID().toString().substring(0, 8);
    private long feed;

    @AfterEach
    void close() throws Exception {
        if (feed > 0) stage.does(Cast.ADA, () -> desk.save(feed, form(Map.of()), false));
    }

    @Test
    void a_message_becomes_a_request_once_and_its_sender_is_told() throws Exception {
        send(".in", request("7", "piet@example.org"));
        Preview preview =
                stage.as(Cast.ADA, () -> desk.preview(open(Map.of(), false), form(Map.of())));
        assertThat(preview.rows()).hasSize(1);
        assertThat(preview.rows().get(0).problems()).isEmpty();

        stage.does(Cast.ADA, () -> desk.save(feed, form(Map.of()), true));
        String told = receive(".out");
        assertThat(told)
                .contains("\"type\":\"verdict\"", "\"number\":\"7\"", "\"result\":\"filed\"")
                .contains(number("7"));

        send(".in", request("7", "piet@example.org"));
        assertThat(receive(".out")).contains("\"result\":\"repeated\"");
        assertThat(tables.count("select count(*) from external_link where system_key = ?", system))
                .isOne();

        String task =
                tables.text("select task from open_task where request_number = ?", number("7"));
        stage.does(Cast.ANNA, () -> tasks.complete(task, Forms.answer("answer", "Het werkt.")));
        List<String> all = List.of(receive(".out"), receive(".out"), receive(".out"));
        assertThat(all).anySatisfy(it -> assertThat(it).contains("\"text\":\"Het werkt.\""));
        assertThat(all).anySatisfy(it -> assertThat(it).contains("\"status\":\"klaar\""));
    }

    @Test
    void what_is_no_message_is_kept_as_it_is_and_can_be_tried_again() throws Exception {
        open(Map.of(), true);
        send(".in", "{\"nr\": 8, broken");
        send(".in", request("9", "nergens"));

        await().atMost(PATIENCE).until(() -> lot().map(FileView::rejected).orElse(0L) == 2);
        List<RowView> rejected =
                stage.as(Cast.ADA, () -> desk.rejected(lot().orElseThrow().id(), 0));
        assertThat(rejected.get(0).source()).isEqualTo("{\"nr\": 8, broken");
        assertThat(rejected.get(0).problems()).extracting(it -> it.key()).containsExactly("json");
        assertThat(rejected.get(1).source()).contains("nergens");

        stage.does(
                Cast.ADA, () -> desk.save(feed, form(Map.of("map_email", "x@example.org")), true));
        stage.does(Cast.ADA, () -> desk.retry(lot().orElseThrow().id()));
        await().atMost(PATIENCE).until(() -> lot().orElseThrow().filed() == 1);
        assertThat(number("9")).isNotNull();
    }

    @Test
    void xml_is_understood_and_answered() throws Exception {
        Map<String, String> xml =
                Map.of(
                        "format",
                        "xml",
                        "record",
                        "case",
                        "map_key",
                        "{@nr}",
                        "map_subject",
                        "{what}",
                        "map_text",
                        "{what}",
                        "map_email",
                        "{mail}");
        open(xml, true);
        send(
                ".in",
                "<?xml version='1.0'?><case nr='3'><what>Lamp &amp; paal</what><mail>piet@example.org</mail></case>");

        assertThat(receive(".out")).contains("<result>filed</result>");
        assertThat(tables.text("select subject from request where request_number = ?", number("3")))
                .isEqualTo("Lamp & paal");
        stage.does(Cast.ADA, () -> desk.save(feed, form(xml), false));
    }

    @Test
    void dead_letters_become_visible_and_can_be_filed_after_all() throws Exception {
        send(".dead", request("11", "piet@example.org"));
        open(Map.of("deadQueue", system + ".dead"), true);

        await().atMost(PATIENCE).until(() -> lot().map(FileView::rejected).orElse(0L) == 1);
        RowView dead = stage.as(Cast.ADA, () -> desk.rejected(lot().orElseThrow().id(), 0)).get(0);
        assertThat(dead.problems()).extracting(it -> it.key()).containsExactly("deadLetter");
        assertThat(dead.source()).contains("\"nr\":\"11\"");

        stage.does(Cast.ADA, () -> desk.retry(lot().orElseThrow().id()));
        await().atMost(PATIENCE).until(() -> number("11") != null);
    }

    private long open(Map<String, String> more, boolean on) throws Exception {
        feed = stage.as(Cast.ADA, () -> desk.add(form(more)));
        assertThat(stage.as(Cast.ADA, () -> desk.save(feed, form(more), on))).isEmpty();
        return feed;
    }

    private FeedForm form(Map<String, String> more) {
        Map<String, String> form = new HashMap<>();
        form.put("name", "Queue " + system);
        form.put("system", system);
        form.put("place", "queue");
        form.put("queue", system + ".in");
        form.put("format", "json");
        form.put("charset", "UTF-8");
        form.put("tell", "true");
        form.put("tellQueue", system + ".out");
        form.put("tellTexts", "true");
        form.put("tellWords", "RESOLVED = klaar");
        form.put("map_key", "{nr}");
        form.put("map_service", "password-reset");
        form.put("map_subject", "{what}");
        form.put("map_text", "{what}");
        form.put("map_name", "Piet Puk");
        form.put("map_email", "{mail}");
        form.putAll(more);
        return new FeedForm(form);
    }

    private static String request(String nr, String mail) {
        return "{\"nr\":\"%s\",\"what\":\"Wachtwoord\",\"mail\":\"%s\"}".formatted(nr, mail);
    }

    private void send(String queue, String text) {
        try (JMSContext context = context()) {
            context.createProducer().send(context.createQueue(system + queue), text);
        }
    }

    private String receive(String queue) throws JMSException {
        try (JMSContext context = context();
                var consumer = context.createConsumer(context.createQueue(system + queue))) {
            Message message = consumer.receive(PATIENCE.toMillis());
            assertThat(message).as("something in " + system + queue).isNotNull();
            return ((TextMessage) message).getText();
        }
    }

    private JMSContext context() {
        return new ActiveMQConnectionFactory(sources.broker().orElseThrow().url()).createContext();
    }

    private String number(String key) throws Exception {
        return tables.text(
                "select request_number from external_link where system_key = ? and external_number = ?",
                system,
                key);
    }

    private java.util.Optional<FileView> lot() throws Exception {
        return stage.as(Cast.ADA, () -> desk.files(feed, null, false)).rows().stream().findFirst();
    }
}
