package org.loket.kernel;

import static java.util.Objects.requireNonNull;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.Serializable;
import java.io.StringReader;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One text in several languages. A language that is missing falls back to English, then to any that
 * is there.
 */
public final class Localised implements Serializable {

    private static final long serialVersionUID = 1;

    /** Kept: looking for it searches the class path each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final EnumMap<Language, String> texts;

    private Localised(EnumMap<Language, String> texts) {
        this.texts = texts;
    }

    public static Localised of(Map<Language, String> texts) {
        EnumMap<Language, String> copy = new EnumMap<>(Language.class);
        texts.forEach((language, text) -> copy.put(language, requireNonNull(text)));
        return new Localised(copy);
    }

    /** Reads the form that {@link #toJson} writes; languages we do not speak are left out. */
    public static Localised fromJson(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return fromJson(reader.readObject());
        }
    }

    public static Localised fromJson(JsonObject json) {
        EnumMap<Language, String> texts = new EnumMap<>(Language.class);
        json.forEach(
                (tag, text) ->
                        Language.find(tag)
                                .ifPresent(l -> texts.put(l, ((JsonString) text).getString())));
        return new Localised(texts);
    }

    public String in(Language language) {
        String text = texts.get(language);
        if (text == null) text = texts.get(Language.EN);
        return text != null ? text : texts.values().stream().findFirst().orElse("");
    }

    public Map<Language, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    public String toJson() {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        texts.forEach((language, text) -> json.add(language.code(), text));
        return json.build().toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Localised that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
