package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.loket.kernel.Language;

/** What is said in a request in the place of what a mail lacks, or about it. */
@ApplicationScoped
class Phrases {

    private final Map<Language, Properties> books = new EnumMap<>(Language.class);

    Phrases() {
        for (Language language : Language.values()) books.put(language, read(language));
    }

    String say(Language language, String key, Object... values) {
        String phrase = books.get(language).getProperty(key);
        if (phrase == null) throw new IllegalStateException("no phrase " + key + " in " + language);
        return new MessageFormat(phrase, language.locale()).format(values);
    }

    private static Properties read(Language language) {
        String file = "inbound_" + language.code() + ".properties";
        try (var in =
                new InputStreamReader(
                        Phrases.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties book = new Properties();
            book.load(in);
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
