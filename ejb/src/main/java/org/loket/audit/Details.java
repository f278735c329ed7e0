package org.loket.audit;

import java.util.Map;
import java.util.TreeMap;
import org.loket.kernel.RecordedEvent;

/** Writes what was so before and what is so after as compact JSON, always in the same order. */
final class Details {

    private Details() {}

    static String of(RecordedEvent event) {
        StringBuilder json = new StringBuilder("{");
        member(json, "before", event.before());
        member(json, "after", event.after());
        return json.append('}').toString();
    }

    private static void member(StringBuilder json, String name, Map<String, String> values) {
        if (values.isEmpty()) return;
        comma(json);
        text(json, name);
        json.append(":{");
        new TreeMap<>(values)
                .forEach(
                        (key, value) -> {
                            comma(json);
                            text(json, key);
                            json.append(':');
                            text(json, value);
                        });
        json.append('}');
    }

    private static void comma(StringBuilder json) {
        if (json.charAt(json.length() - 1) != '{') json.append(',');
    }

    /**
     * RFC 8259 §7; a zero character, which PostgreSQL cannot keep, becomes harmless that way too.
     */
    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) && !paired(text, i)) {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    /** Half a surrogate pair is no character: stored as text it would come back as another. */
    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
