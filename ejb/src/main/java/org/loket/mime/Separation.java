package org.loket.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells what was written now from the history below it and from the signature. Answers between
 * quotations stay with what they answer: rather too little is folded than too much.
 */
final class Separation {

    private static final int LONGEST_SIGNATURE = 25;
    private static final int LONGEST_LOOSE_SIGNATURE = 10;

    private final List<String> lines;
    private int from;
    private int to;
    private String quoted = "";
    private String signature = "";

    private Separation(String text) {
        lines = new ArrayList<>(List.of(text.split("\n", -1)));
        to = lines.size();
        trim();
    }

    /** The three of a text. A forwarded message is what the sender wants to be read. */
    record Separated(String written, String quoted, String signature) {}

    static Separated of(String text, boolean forwarded) {
        Separation separation = new Separation(text);
        if (!forwarded) separation.takeHistory();
        separation.takeSignature();
        return new Separated(
                separation.join(separation.from, separation.to),
                separation.quoted,
                separation.signature);
    }

    private void takeHistory() {
        int header = firstHeaderBlock();
        if (header >= 0 && said(from, header)) cut(header);
        int tail = quotedTail();
        if (tail >= 0 && said(from, tail)) cut(tail);
        else if (tail < 0) takeQuotedHead();
    }

    private int firstHeaderBlock() {
        for (int i = from; i < to; i++) {
            boolean starts =
                    Attributions.divider(lines.get(i))
                            || Attributions.headerBlock(lines, i, to)
                            || unmarkedHistory(i);
            if (starts) return i > from && Attributions.rule(above(i)) ? ruleAbove(i) : i;
        }
        return -1;
    }

    private String above(int line) {
        int i = line - 1;
        while (i > from && lines.get(i).isBlank()) i--;
        return lines.get(i);
    }

    private int ruleAbove(int line) {
        int i = line - 1;
        while (lines.get(i).isBlank()) i--;
        return i;
    }

    /** "On … wrote:" with nothing marked as quoted below it. */
    private boolean unmarkedHistory(int line) {
        int length = Attributions.sureLines(lines, line, to);
        if (length == 0) return false;
        for (int i = line + length; i < to; i++) {
            if (isQuoted(lines.get(i))) return false;
        }
        return said(line + length, to);
    }

    /** Where the history starts that goes on to the end, or to a signature there; -1 if none. */
    private int quotedTail() {
        int end = to;
        int dashes = signatureLine();
        if (dashes >= 0) end = dashes;
        int i = end - 1;
        boolean any = false;
        while (i >= from && (lines.get(i).isBlank() || isQuoted(lines.get(i)))) {
            any |= isQuoted(lines.get(i));
            i--;
        }
        if (!any) return -1;
        int attribution = attributionEndingAt(i);
        return attribution >= 0 ? attribution : i + 1;
    }

    /** The longest: of one that goes over several lines the last looks like one too. */
    private int attributionEndingAt(int last) {
        for (int start = Math.max(from, last - 2); start <= last; start++) {
            if (Attributions.lines(lines, start, to) == last - start + 1) return start;
        }
        return -1;
    }

    /** The whole message was quoted first, then answered below it. */
    private void takeQuotedHead() {
        int length = Attributions.lines(lines, from, to);
        if (length == 0) return;
        int i = from + length;
        boolean any = false;
        while (i < to && (lines.get(i).isBlank() || isQuoted(lines.get(i)))) {
            any |= isQuoted(lines.get(i));
            i++;
        }
        for (int rest = i; rest < to; rest++) {
            if (isQuoted(lines.get(rest))) return;
        }
        if (!any || !said(i, to)) return;
        quoted = join(from, i);
        from = i;
        trim();
    }

    private void cut(int history) {
        int dashes = quotedBelow(history) ? signatureLine() : -1;
        int end = dashes > history ? dashes : to;
        String later = join(history, end);
        quoted = quoted.isEmpty() ? later : later + "\n\n" + quoted;
        if (dashes > history) signature = join(dashes + 1, to);
        to = history;
        trim();
    }

    private boolean quotedBelow(int line) {
        for (int i = line; i < to; i++) {
            if (isQuoted(lines.get(i))) return true;
        }
        return false;
    }

    private void takeSignature() {
        int dashes = signatureLine();
        if (dashes >= 0 && said(from, dashes)) {
            sign(join(dashes + 1, to));
            to = dashes;
            trim();
        }
        int last = to - 1;
        if (last > from && Attributions.device(lines.get(last)) && said(from, last)) {
            sign(lines.get(last).strip());
            to = last;
            trim();
        }
    }

    private void sign(String more) {
        signature = signature.isEmpty() ? more : more + "\n\n" + signature;
    }

    /** The line with the dashes (RFC 3676 §4.3) above what is short enough; -1 if there is none. */
    private int signatureLine() {
        for (int i = Math.max(from, to - LONGEST_SIGNATURE - 1); i < to; i++) {
            String line = lines.get(i);
            int most = line.equals("-- ") ? LONGEST_SIGNATURE : LONGEST_LOOSE_SIGNATURE;
            boolean dashes = line.equals("-- ") || line.equals("--");
            if (dashes && to - i - 1 <= most && unquoted(i)) return i;
        }
        return -1;
    }

    private boolean unquoted(int line) {
        for (int i = line; i < to; i++) {
            if (isQuoted(lines.get(i)) || Attributions.lines(lines, i, to) > 0) return false;
        }
        return true;
    }

    private static boolean isQuoted(String line) {
        String start = line.stripLeading();
        return start.startsWith(">") && !start.startsWith(">From ");
    }

    /** Whether somebody wrote something there. */
    private boolean said(int first, int end) {
        for (int i = first; i < end; i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !isQuoted(line) && !Attributions.rule(line)) return true;
        }
        return false;
    }

    private void trim() {
        while (from < to && lines.get(from).isBlank()) from++;
        while (to > from && lines.get(to - 1).isBlank()) to--;
    }

    private String join(int first, int end) {
        return String.join("\n", lines.subList(first, end)).stripTrailing();
    }
}
