package org.loket.channel.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of text with {@code {places}} to be filled: read once, filled often. In words, asterisks
 * surround what is {@code *strong*}.
 */
final class Phrase {

    private static final Pattern MARK = Pattern.compile("\\{([a-z]+)}|\\*");

    /** Something to copy, or a place to fill. */
    private record Piece(String text, String html, String place) {}

    private final List<Piece> pieces;

    private Phrase(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static Phrase words(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        int from = 0;
        boolean strong = false;
        while (mark.find()) {
            copy(pieces, line.substring(from, mark.start()));
            if (mark.group(1) != null) {
                pieces.add(new Piece(null, null, mark.group(1)));
            } else {
                strong = !strong;
                pieces.add(new Piece("", strong ? "<strong>" : "</strong>", null));
            }
            from = mark.end();
        }
        copy(pieces, line.substring(from));
        if (strong) throw new IllegalStateException("an asterisk is missing in: " + line);
        return new Phrase(pieces);
    }

    /**
     * @throws IllegalStateException if there is nothing to put into one of the places
     */
    void text(StringBuilder out, Map<String, String> values) {
        for (Piece piece : pieces) {
            out.append(piece.place == null ? piece.text : value(values, piece.place));
        }
    }

    /** The same with markup; what is filled in cannot bring any. */
    void html(StringBuilder out, Map<String, String> values) {
        for (Piece piece : pieces) {
            if (piece.place == null) {
                out.append(piece.html);
            } else {
                escape(out, value(values, piece.place));
            }
        }
    }

    Set<String> places() {
        Set<String> places = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            if (piece.place != null) places.add(piece.place);
        }
        return places;
    }

    private static void copy(List<Piece> pieces, String text) {
        if (text.isEmpty()) return;
        StringBuilder html = new StringBuilder();
        escape(html, text);
        pieces.add(new Piece(text, html.toString(), null));
    }

    private static String value(Map<String, String> values, String place) {
        String value = values.get(place);
        if (value == null) throw new IllegalStateException("nothing to put at {" + place + "}");
        return value;
    }

    /** What people read, with nothing that could be taken for markup. */
    static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append("<br>\n");
                default -> out.append(c);
            }
        }
    }
}
