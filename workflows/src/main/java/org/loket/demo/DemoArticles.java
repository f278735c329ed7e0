package org.loket.demo;

import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;
import org.loket.knowledge.Article;
import org.loket.knowledge.Audience;

/**
 * Reads the articles: what is said of them from JSON, each body from a Markdown file of its own per
 * language, in which {@code article:key} and {@code service:key} stand for the portal's addresses.
 */
final class DemoArticles {

    private DemoArticles() {}

    static Article read(JsonObject json) {
        String key = json.getString("key");
        return new Article(
                key,
                json.getString("service", null),
                Audience.valueOf(
                        json.getString("audience").toUpperCase(Locale.ROOT).replace('-', '_')),
                json.getInt("readMinutes"),
                new Article.Texts(
                        Localised.fromJson(json.getJsonObject("title")),
                        Localised.fromJson(json.getJsonObject("summary")),
                        bodies(key),
                        json.getBoolean("often")
                                ? Localised.fromJson(json.getJsonObject("asked"))
                                : null));
    }

    private static Localised bodies(String key) {
        Map<Language, String> bodies = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            bodies.put(language, linked(body(key, language)));
        }
        return Localised.of(bodies);
    }

    /** What the file says, links unresolved. */
    static String body(String key, Language language) {
        return DemoFiles.text("articles/" + key + "." + language.code() + ".md");
    }

    private static String linked(String markdown) {
        return markdown.replace("](article:", "](/article/").replace("](service:", "](/file/");
    }
}
