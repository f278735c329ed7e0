package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.loket.kernel.Language;
import org.loket.kernel.Remembered;

/**
 * What our mails say, in each language: as the administration has changed it, else as it was
 * delivered.
 */
@ApplicationScoped
class Texts {

    private static final Logger LOG = Logger.getLogger(Texts.class);

    private record Key(MailKind kind, Language language) {}

    private record Book(
            Map<String, List<String>> sections,
            DateTimeFormatter date,
            DateTimeFormatter moment,
            Map<String, String> example) {}

    @Inject ChangedTexts changes;

    private final Sheet sheet = new Sheet();
    private final Map<Language, Book> books = new EnumMap<>(Language.class);
    private final Map<Key, Template> delivered = new HashMap<>();

    private final Remembered<Map<Key, Template>> changed =
            new Remembered<>(Duration.ofSeconds(10), this::load);

    Texts() {
        for (Language language : Language.values()) {
            books.put(language, book(language));
            for (MailKind kind : MailKind.values()) {
                delivered.put(
                        new Key(kind, language), made(kind, language, delivered(kind, language)));
            }
        }
    }

    /**
     * @throws IllegalStateException if a value is missing
     */
    Written write(MailKind kind, Language language, Map<String, String> values) {
        return template(kind, language).written(values);
    }

    Template template(MailKind kind, Language language) {
        Key key = new Key(kind, language);
        Template own = changed.get().get(key);
        return own != null ? own : delivered.get(key);
    }

    /** The lines of the delivered text. */
    List<String> delivered(MailKind kind, Language language) {
        return books.get(language).sections.get(kind.section());
    }

    /**
     * A mail of these lines, with what stands below all mails of its kind.
     *
     * @throws IllegalStateException if they are no text of a mail
     */
    Template made(MailKind kind, Language language, List<String> said) {
        Map<String, List<String>> sections = books.get(language).sections;
        List<String> lines = new ArrayList<>(said);
        if (kind.toRequester()) lines.addAll(sections.get("end-requester"));
        lines.addAll(sections.get(kind.toRequester() ? "foot-requester" : "foot-staff"));
        return new Template(language.code(), sheet, lines);
    }

    /** What an example may say, by the names of the places. */
    Map<String, String> example(Language language) {
        return books.get(language).example;
    }

    /** Text as HTML, where only the text of a mail was kept. */
    String html(Language language, String organisation, String subject, String text) {
        return sheet.plain(language.code(), organisation, subject, text);
    }

    /** A day as people say it. */
    String day(Instant at, Language language, ZoneId zone) {
        return books.get(language).date.format(at.atZone(zone));
    }

    /** A day and the time on it. */
    String moment(Instant at, Language language, ZoneId zone) {
        return books.get(language).moment.format(at.atZone(zone));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailTextChanged event) {
        changed.forget();
    }

    private Map<Key, Template> load() {
        Map<Key, Template> own = new HashMap<>();
        for (MailText text : changes.current()) {
            List<String> lines = text.said().lines().toList();
            try {
                own.put(
                        new Key(text.kind(), text.language()),
                        made(text.kind(), text.language(), lines));
            } catch (IllegalStateException e) {
                LOG.errorf(e, "the delivered %s in %s is used", text.kind(), text.language());
            }
        }
        return own;
    }

    private static Book book(Language language) {
        Map<String, List<String>> sections = Sections.of("mails_" + language.code() + ".txt");
        List<String> formats = sections.get("");
        Map<String, String> example = new HashMap<>();
        for (String line : sections.get("example")) {
            String[] parts = line.split(" = ", 2);
            example.put(parts[0], parts[1].replace("\\n", "\n"));
        }
        return new Book(
                sections,
                format(formats, "date", language),
                format(formats, "moment", language),
                example);
    }

    private static DateTimeFormatter format(List<String> formats, String name, Language language) {
        String start = name + " = ";
        return formats.stream()
                .filter(it -> it.startsWith(start))
                .findFirst()
                .map(
                        it ->
                                DateTimeFormatter.ofPattern(
                                        it.substring(start.length()), language.locale()))
                .orElseThrow(() -> new IllegalStateException("no " + name + " in " + language));
    }
}
