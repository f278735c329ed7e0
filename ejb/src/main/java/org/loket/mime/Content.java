package org.loket.mime;

import java.util.ArrayList;
import java.util.List;

/** What a message or one of its parts says, and the files with it. */
final class Content {

    /** A piece of text in one or both forms; what it does not have is null. */
    record Piece(String plain, String html) {}

    final List<Piece> pieces = new ArrayList<>();
    final List<SourcePart> parts = new ArrayList<>();

    boolean hasPlain() {
        return pieces.stream().anyMatch(piece -> piece.plain() != null && !piece.plain().isBlank());
    }

    boolean hasHtml() {
        return pieces.stream().anyMatch(piece -> piece.html() != null);
    }

    /** All as plain text. */
    String plain() {
        List<String> texts = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean blank = piece.plain() == null || piece.plain().isBlank();
            String text = blank && piece.html() != null ? HtmlText.of(piece.html()) : piece.plain();
            if (text != null && !text.isBlank()) texts.add(text.stripTrailing());
        }
        return String.join("\n\n", texts);
    }

    /** All as HTML. */
    String html() {
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            html.append(piece.html() != null ? piece.html() : HtmlText.asHtml(piece.plain()));
        }
        return html.toString();
    }
}
