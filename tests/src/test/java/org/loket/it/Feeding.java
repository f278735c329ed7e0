package org.loket.it;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.loket.channel.legacy.FeedDesk;
import org.loket.channel.legacy.FeedForm;
import org.loket.channel.legacy.FileStatus;
import org.loket.channel.legacy.FileView;
import org.loket.kernel.Settings;

/** Sets up feeds as an administrator does, and lays files as another system does. */
@ApplicationScoped
class Feeding {

    @Inject Stage stage;
    @Inject FeedDesk desk;
    @Inject Settings settings;

    /** A feed with a folder of its own that takes CSV files. */
    record Feed(long id, Path folder, String system, String name) {}

    Feed open(Map<String, String> more) throws Exception {
        return open("it-" + UUID.randomUUID().toString().substring(0, 8), more);
    }

    /** One with a folder of that name. */
    Feed open(String name, Map<String, String> more) throws Exception {
        Map<String, String> form = form(name);
        form.putAll(more);
        long id = stage.as(Cast.ADA, () -> desk.add(new FeedForm(form)));
        var wrong = stage.as(Cast.ADA, () -> desk.save(id, new FeedForm(form), true));
        if (!wrong.isEmpty()) throw new IllegalArgumentException(wrong.toString());
        Path folder = settings.feeds().resolve(name);
        Files.createDirectories(folder);
        return new Feed(id, folder, form.get("system"), form.get("name"));
    }

    void change(Feed feed, Map<String, String> more) throws Exception {
        Map<String, String> form = form(feed.system);
        form.putAll(more);
        stage.as(Cast.ADA, () -> desk.save(feed.id, new FeedForm(form), true));
    }

    /** Takes no more files. */
    void close(Feed feed) throws Exception {
        stage.as(
                Cast.ADA,
                () -> desk.save(feed.id, new FeedForm(desk.get(feed.id).settings()), false));
    }

    static Map<String, String> form(String system) {
        Map<String, String> form = new HashMap<>();
        form.put("name", "Feed " + system);
        form.put("system", system);
        form.put("place", "folder");
        form.put("folder", system);
        form.put("pattern", "*.csv");
        form.put("format", "csv");
        form.put("charset", "UTF-8");
        form.put("delimiter", ";");
        form.put("quote", "\"");
        form.put("header", "true");
        form.put("confirm", "true");
        form.put("map_key", "{nr}");
        form.put("map_service", "{soort}");
        form.put("table_service", "wachtwoord = password-reset");
        form.put("map_subject", "{onderwerp}");
        form.put("map_text", "{tekst}");
        form.put("map_name", "{naam}");
        form.put("map_email", "{mail}");
        form.put("map_language", "nl");
        return form;
    }

    static String csv(List<String> rows) {
        return "nr;soort;onderwerp;tekst;naam;mail\n" + String.join("", rows);
    }

    static String row(String nr, String subject) {
        return "%s;wachtwoord;%s;\"Het gaat niet.\nAl sinds \"\"gisteren\"\".\";Piet Puk;piet@example.org\n"
                .formatted(nr, subject);
    }

    /** Lays a file as one should: under another name, then renamed. */
    void lay(Feed feed, String name, String text) throws IOException {
        Path hidden = feed.folder.resolve("." + name);
        Files.writeString(hidden, text);
        Files.move(hidden, feed.folder.resolve(name));
    }

    FileView awaitFile(Feed feed, String name, int which) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> ended(feed, name), files -> files.size() == which)
                .get(0);
    }

    private List<FileView> ended(Feed feed, String name) throws Exception {
        return stage.as(Cast.ADA, () -> desk.files(feed.id, null, false)).rows().stream()
                .filter(it -> it.name().equals(name))
                .filter(it -> it.status() == FileStatus.DONE || it.status() == FileStatus.FAILED)
                .toList();
    }
}
