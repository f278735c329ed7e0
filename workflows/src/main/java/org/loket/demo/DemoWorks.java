package org.loket.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.loket.channel.legacy.ExternalLinks;
import org.loket.channel.legacy.FeedDesk;
import org.loket.channel.legacy.FeedForm;
import org.loket.kernel.Language;
import org.loket.kernel.OnBehalf;
import org.loket.workflow.Replay;
import org.loket.workflow.TaskAnswer;
import org.loket.workflow.TaskDesk;

/**
 * The old works system of the demonstration: two tables beside Loket's own, from which cases and
 * what changed with them are read. One of the changes does not go with what the desk has answered.
 */
@ApplicationScoped
@Transactional
class DemoWorks {

    static final String SOURCE = "works";

    private static final String NAME = "demo works";

    /** The case that the desk has answered before the other system says that it goes on. */
    private static final String ANSWERED = "W-2041";

    private static final String AGENT = "femke";

    @Resource(lookup = "java:jboss/datasources/LoketDS")
    DataSource database;

    @Inject FeedDesk feeds;
    @Inject ExternalLinks links;
    @Inject TaskDesk tasks;
    @Inject Replay replay;

    /** Whether it is there already. */
    public boolean furnished() {
        return replay.remembered(NAME).isPresent();
    }

    /** Makes the tables, and the feed of cases; its id. */
    public long cases() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : text("works.sql").split(";\\s*\\n")) {
                if (!command.isBlank()) statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the demo's other system cannot be made", e);
        }
        replay.remember(NAME, "furnished");
        return feed("cases");
    }

    /** The desk answers one of the cases. */
    public void answer() {
        links.request(SOURCE, ANSWERED)
                .ifPresent(
                        number ->
                                OnBehalf.of(
                                        AGENT,
                                        () -> {
                                            answer(number);
                                            return null;
                                        }));
    }

    private void answer(String number) {
        tasks.task(number, Language.EN)
                .ifPresent(
                        card ->
                                tasks.complete(
                                        card.task(),
                                        TaskAnswer.of(
                                                "answer",
                                                "Beste meneer Kok,\n\nde lantaarn is nagekeken en brandt weer.",
                                                "demo:works:" + number)));
    }

    /** The feed of what changed; its id. */
    public long changes() {
        return feed("changes");
    }

    private long feed(String which) {
        Map<String, String> settings = new HashMap<>();
        try (var reader = Json.createReader(stream("works.json"))) {
            JsonObject feed = reader.readObject().getJsonObject(which);
            feed.forEach((name, value) -> settings.put(name, ((JsonString) value).getString()));
        }
        FeedForm form = new FeedForm(settings);
        long id = feeds.add(form);
        var wrong = feeds.save(id, form, true);
        if (!wrong.isEmpty()) throw new IllegalStateException(which + ": " + wrong);
        return id;
    }

    private static String text(String name) {
        try (InputStream in = stream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String name) {
        return DemoWorks.class.getResourceAsStream(name);
    }
}
