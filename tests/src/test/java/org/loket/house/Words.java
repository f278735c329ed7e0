package org.loket.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the pages say, from their own bundles: tests look for words as people do. */
public final class Words {

    private static final ClassLoader PAGES = pages();

    private final Locale language;

    private Words(Locale language) {
        this.language = language;
    }

    /**
     * @param language ISO 639-1 code
     */
    public static Words in(String language) {
        return new Words(Locale.forLanguageTag(language));
    }

    public String language() {
        return language.getLanguage();
    }

    /**
     * A text with its placeholders filled.
     *
     * @param key bundle and key, such as {@code portal:file.send}
     */
    public String say(String key, Object... parameters) {
        String[] part = key.split(":", 2);
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "org.loket.web." + part[0],
                        language,
                        PAGES,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String text = bundle.getString(part[1]);
        return parameters.length == 0 ? text : new MessageFormat(text, language).format(parameters);
    }

    /** The constant beginning of a text whose placeholder is not known. */
    public String beginning(String key) {
        return Arrays.stream(say(key).split("\\{")).findFirst().orElseThrow().strip();
    }

    private static ClassLoader pages() {
        try {
            URL classes = Path.of("..", "web", "target", "classes").toUri().toURL();
            return new URLClassLoader(new URL[] {classes}, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
