package org.loket.mime;

/** Lines of plain text as they grow, each with the marks of how deep it is quoted. */
final class PlainLines {

    /** As far back as dashes are looked for: no more than two blank lines follow them. */
    private static final int DASHES = 10;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int depth;
    private int blankLines = 2;

    /** Text as it flows: white space is one space. */
    void say(String more) {
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            boolean space = c <= ' ' || c == '\u00A0';
            boolean unseen = c == '\u200B' || c == '\u00AD' || c == '\u034F' || c == '\uFEFF';
            if (unseen) continue;
            if (!space) line.append(c);
            else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') line.append(' ');
        }
    }

    void verbatim(String more) {
        String[] pieces = more.replace('\u00A0', ' ').split("\n", -1);
        for (int i = 0; i < pieces.length; i++) {
            line.append(pieces[i]);
            if (i + 1 < pieces.length) breakLine();
        }
    }

    /** Ends the line even if nothing is on it. */
    void breakLine() {
        if (line.toString().isBlank()) blank();
        else endLine();
    }

    /** Ends the line if something is on it. */
    void endLine() {
        if (line.toString().isBlank()) {
            line.setLength(0);
            return;
        }
        boolean dashes = line.toString().equals("-- ");
        text.append(marks()).append(dashes ? line : line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        blankLines = 0;
    }

    /** Leaves a blank line if there is none yet. */
    void endParagraph() {
        endLine();
        if (blankLines == 0) blank();
    }

    private void blank() {
        line.setLength(0);
        if (blankLines++ < 2) text.append(marks().stripTrailing()).append('\n');
    }

    void deeper() {
        depth++;
        blankLines = Math.max(blankLines, 1);
    }

    void shallower() {
        depth--;
        endParagraph();
    }

    /** Puts the dashes before a signature (RFC 3676 §4.3) unless they are there. */
    void sign() {
        endLine();
        String before = text.substring(Math.max(0, text.length() - DASHES)).stripTrailing();
        if (before.isEmpty() || before.endsWith("\n--") || depth > 0) return;
        text.append("-- \n");
        blankLines = 2;
    }

    private String marks() {
        return depth == 0 ? "" : ">".repeat(depth) + " ";
    }

    String text() {
        endLine();
        return text.toString().strip();
    }
}
