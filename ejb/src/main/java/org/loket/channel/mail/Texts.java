package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.loket.kernel.Language;

/** What our mails say, in each language; read when first needed. */
@ApplicationScoped
class Texts {

    private record Book(
            Map<MailKind, Template> mails, DateTimeFormatter date, DateTimeFormatter moment) {}

    private final Map<Language, Book> books = new EnumMap<>(Language.class);

    Texts() {
        Sheet sheet = new Sheet();
        for (Language language : Language.values()) books.put(language, book(language, sheet));
    }

    /**
     * @throws IllegalStateException if a value is missing
     */
    Written write(MailKind kind, Language language, Map<String, String> values) {
        return template(kind, language).written(values);
    }

    Template template(MailKind kind, Language language) {
        return books.get(language).mails.get(kind);
    }

    /** A day as people say it. */
    String day(Instant at, Language language, ZoneId zone) {
        return books.get(language).date.format(at.atZone(zone));
    }

    /** A day and the time on it. */
    String moment(Instant at, Language language, ZoneId zone) {
        return books.get(language).moment.format(at.atZone(zone));
    }

    private static Book book(Language language, Sheet sheet) {
        Map<String, List<String>> sections = Sections.of("mails_" + language.code() + ".txt");
        Map<MailKind, Template> mails = new EnumMap<>(MailKind.class);
        for (MailKind kind : MailKind.values()) {
            List<String> lines = new ArrayList<>(sections.get(kind.section()));
            lines.addAll(sections.get(kind.toRequester() ? "foot-requester" : "foot-staff"));
            mails.put(kind, new Template(language.code(), sheet, lines));
        }
        List<String> formats = sections.get("");
        return new Book(
                mails, format(formats, "date", language), format(formats, "moment", language));
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
