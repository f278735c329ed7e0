package org.loket.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which every text of the product is complete (ISO 639-1). */
public enum Language {
    EN,
    NL,
    DE,
    IT,
    CS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /**
     * The language of a tag such as {@code nl} or {@code nl-BE}; English where we do not speak it.
     */
    public static Language of(String tag) {
        return find(tag).orElse(EN);
    }

    public static Language of(Locale locale) {
        return of(locale == null ? null : locale.getLanguage());
    }

    public static Optional<Language> find(String tag) {
        if (tag == null) return Optional.empty();
        String code = tag.split("[-_]", 2)[0];
        return Arrays.stream(values()).filter(l -> l.name().equalsIgnoreCase(code)).findFirst();
    }
}
