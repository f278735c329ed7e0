package org.loket.mime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in a server's explanation for whom a mail failed, and what is said of each of them. */
final class FailedAddresses {

    private static final int LINES_OF_ONE = 12;

    /** The address starts the line, whatever drawing or arrow stands before it. */
    private static final Pattern LEADING =
            line(
                    "^[\\s>*•·|_–-]*"
                            + BareAddress.PATTERN
                            + "(?=\\s*$|\\s*[:(\\[;,<>]|\\s*\\.{2,}|\\s+\\S).*");

    private static final Pattern LABELLED =
            line(
                    "(?:rcpt(?: to)?|recipient(?:'s)?(?: e-?mail)?(?: address)?|"
                            + "(?:final|original|failed|x-actual|intended)[- ]?recipients?|addressed to|"
                            + "delivered to|(?<!\\w)to|\\bT|e-?mail address)\\s*[:=]\\s*\\[?(?:rfc822\\s*;\\s*)?"
                            + BareAddress.PATTERN);

    private static final Pattern WORDED =
            line(
                    "(?:undeliverable|delivered|deliver(?:ing|y)?(?:\\s+\\w+){0,4}|message|mail|sent|"
                            + "relayed|attempts|user|mailbox|recipient|address|list|group|unknown|size|account)"
                            + "(?:\\s+to|\\s+for)?\\s*:?\\s+"
                            + BareAddress.PATTERN);

    private static final Pattern LIST = line("mailing list\\s+" + BareAddress.PATTERN);
    private static final Pattern ANY = line(BareAddress.PATTERN);

    /** Who never is the one that a mail was for. */
    private static final Pattern OFFICE =
            Pattern.compile(
                    "(?i)(mailer-daemon|po+stmaster|support|abuse|mailadm\\S*|help|helpdesk|noreply|"
                            + "no-reply)@.*");

    private final List<String> lines;
    private final Set<String> ours;

    /**
     * @param ours whom the report itself is from and for: they failed only if nobody else did
     */
    FailedAddresses(String notice, Set<String> ours) {
        this.lines = List.of(notice.split("\n"));
        this.ours = ours;
    }

    /** In their order; empty if the text names nobody. */
    List<String> found() {
        for (Pattern pattern : List.of(LIST, LEADING, LABELLED, WORDED, ANY)) {
            Set<String> found = found(pattern, false);
            if (!found.isEmpty()) return List.copyOf(found);
        }
        for (Pattern pattern : List.of(LEADING, LABELLED, WORDED)) {
            Set<String> found = found(pattern, true);
            if (!found.isEmpty()) return List.copyOf(found);
        }
        return List.of();
    }

    private Set<String> found(Pattern pattern, boolean oursToo) {
        Set<String> found = new LinkedHashSet<>();
        for (String line : lines) {
            if (line.matches("(?i)\\W*(mail )?(from|sender|return-path)\\s*[:=].*")) continue;
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) {
                String address = matcher.group(1);
                boolean theirs = oursToo || !ours.contains(address.toLowerCase(Locale.ROOT));
                if (theirs && !OFFICE.matcher(address).matches()) found.add(address);
            }
        }
        return found;
    }

    /** What the server says of one of them, on one line; else the first refusal in the text. */
    String said(String address) {
        int at = lineOf(address);
        String below = at < 0 ? "" : below(at, address);
        if (EnhancedStatus.replied(below)) return below;
        String refusal =
                Stream.of(refusal(Math.max(at, 0)), refusal(0))
                        .filter(it -> !it.isEmpty())
                        .findFirst()
                        .orElse("");
        if (!refusal.isEmpty()) return refusal;
        if (at < 0) return clean(String.join(" ", lines));
        String line = lines.get(at);
        int start = line.indexOf(address);
        boolean worded = letters(line.substring(0, start));
        if (worded) return clean(line.substring(0, start + address.length()) + " " + below);
        return letters(below) ? below : above(at);
    }

    private int lineOf(String address) {
        for (int i = 0; i < lines.size(); i++) {
            if (LEADING.matcher(lines.get(i)).find() && lines.get(i).contains(address)) return i;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(address)) return i;
        }
        return -1;
    }

    /** From behind the address to the blank line or the next address. */
    private String below(int from, String address) {
        List<String> said = new ArrayList<>();
        String first = lines.get(from);
        said.add(first.substring(first.indexOf(address) + address.length()));
        int to = Math.min(lines.size(), from + LINES_OF_ONE);
        for (int i = from + 1; i < to; i++) {
            String line = lines.get(i);
            boolean other = LEADING.matcher(line).find() && !line.contains(address);
            String all = String.join(" ", said).strip();
            if (other || line.isBlank() && letters(all) && !all.endsWith(":")) break;
            said.add(line);
        }
        return clean(String.join(" ", said));
    }

    private String above(int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (letters(lines.get(i))) return clean(lines.get(i));
        }
        return "";
    }

    private String refusal(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (EnhancedStatus.replied(lines.get(i))) {
                StringBuilder all = new StringBuilder(lines.get(i));
                for (int j = i + 1; j < lines.size() && !lines.get(j).isBlank(); j++) {
                    if (all.length() > 500 || LEADING.matcher(lines.get(j)).find()) break;
                    all.append(' ').append(lines.get(j));
                }
                return clean(all.toString());
            }
        }
        return "";
    }

    private static boolean letters(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String clean(String text) {
        return text.replaceAll("={4,}|-{4,}[^-]{1,80}-{4,}", " ")
                .replaceAll("\\s+", " ")
                .replaceFirst("^[\\s>:;,.()\\[\\]-]+", "")
                .replaceFirst("^([^\\[(]*)[\\])]$", "$1")
                .strip();
    }

    private static Pattern line(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
