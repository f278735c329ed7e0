package org.loket.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one method of checking found (RFC 8601 §2.2).
 *
 * @param properties such as {@code header.from}, in lower case
 * @param text as it was written, without comments
 */
record AuthenticationResult(
        String method, String result, Map<String, String> properties, String text) {

    private static final Pattern PAIR =
            Pattern.compile("([\\w.-]+)(?:/\\d+)?\\s*=\\s*(\"[^\"]*\"|[^\\s\"]*)");

    /** Who checked, and what was found. */
    record Stamp(String server, List<AuthenticationResult> results) {}

    /** A header field; empty if it names nobody who checked. */
    static Optional<Stamp> read(String value) {
        List<String> pieces = pieces(withoutComments(value));
        String[] server = unquoted(pieces.get(0)).split("\\s+");
        if (server[0].isEmpty() || server[0].contains("=")) return Optional.empty();
        List<AuthenticationResult> results = new ArrayList<>();
        for (String piece : pieces.subList(1, pieces.size())) of(piece).ifPresent(results::add);
        return Optional.of(new Stamp(server[0].toLowerCase(Locale.ROOT), results));
    }

    private static Optional<AuthenticationResult> of(String piece) {
        Matcher pair = PAIR.matcher(piece);
        if (!pair.find()) return Optional.empty();
        String method = pair.group(1).toLowerCase(Locale.ROOT);
        String result = unquoted(pair.group(2)).toLowerCase(Locale.ROOT);
        Map<String, String> properties = new TreeMap<>();
        while (pair.find()) {
            String name = pair.group(1).toLowerCase(Locale.ROOT);
            properties.putIfAbsent(name, unquoted(pair.group(2)).toLowerCase(Locale.ROOT));
        }
        String text = piece.strip().replaceAll("\\s+", " ");
        return Optional.of(new AuthenticationResult(method, result, properties, text));
    }

    /** The domain of the first of these properties that is there; empty if none is. */
    String domain(String... names) {
        for (String name : names) {
            String value = properties.getOrDefault(name, "");
            if (!value.isEmpty()) return value.substring(value.lastIndexOf('@') + 1);
        }
        return "";
    }

    /** Comments nest and may hold anything (RFC 5322 §3.2.2). */
    private static String withoutComments(String value) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                if (depth == 0) kept.append(value.charAt(i + 1));
                i++;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
                kept.append(c);
            } else if (c == '(' && !quoted) {
                depth++;
            } else if (c == ')' && !quoted && depth > 0) {
                depth--;
            } else if (depth == 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static List<String> pieces(String value) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean quoted = false;
        for (char c : value.toCharArray()) {
            if (c == '"') quoted = !quoted;
            if (c == ';' && !quoted) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static String unquoted(String value) {
        return value.replace("\"", "").strip();
    }
}
