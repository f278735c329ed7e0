package org.loket.channel.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what would make a mail useless or break it, before anybody gets it. */
final class TextCheck {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern GUARD = Pattern.compile("([?!])(\\S*)\\s+");
    private static final Pattern SAFE_ADDRESS = Pattern.compile("\\{link}|https://[^\\s{}\"'<>]+");

    private final MailKind kind;
    private final TextPlaces places;
    private final List<TextProblem> problems = new ArrayList<>();
    private final Set<String> used = new TreeSet<>();
    private int headings;
    private boolean linked;

    private TextCheck(MailKind kind) {
        this.kind = kind;
        this.places = TextPlaces.of(kind);
    }

    static List<TextProblem> of(MailKind kind, TextDraft draft) {
        TextCheck check = new TextCheck(kind);
        check.subject(Plain.line(draft.subject()));
        if (draft.bodyLines().isEmpty()) {
            check.problem("empty", "");
        } else {
            draft.bodyLines().forEach(check::line);
            check.whole();
        }
        return List.copyOf(new LinkedHashSet<>(check.problems));
    }

    private void subject(String subject) {
        if (subject.isEmpty()) {
            problem("subject", "");
            return;
        }
        words(subject, Set.of());
        if (!subject.contains("[{number}]")) problem("number", "");
    }

    private void line(String line) {
        Set<String> with = new TreeSet<>();
        String rest = line;
        Matcher guard = GUARD.matcher(rest);
        while (guard.lookingAt()) {
            String name = guard.group(2);
            if (!places.knowsCase(name)) problem("case", name);
            if (guard.group(1).equals("?")) with.add(name);
            rest = rest.substring(guard.end());
            guard = GUARD.matcher(rest);
        }
        if (rest.startsWith("= ") || rest.startsWith("-- ") || rest.startsWith(">> ")) {
            problem("form", rest);
            return;
        }
        if (rest.startsWith("# ")) heading(with);
        if (rest.startsWith("-> ")) link(rest, with);
        words(rest, with);
    }

    private void heading(Set<String> with) {
        headings++;
        if (!with.isEmpty()) problem("headingGuarded", "");
    }

    private void link(String line, Set<String> with) {
        String[] parts = line.substring(3).split(" \\| ", 2);
        if (parts.length < 2 || parts[0].isBlank()) {
            problem("linkForm", line);
            return;
        }
        String address = parts[1].strip();
        if (!SAFE_ADDRESS.matcher(address).matches()) problem("linkAddress", address);
        if (address.equals("{link}") && with.isEmpty()) linked = true;
    }

    private void words(String words, Set<String> with) {
        Matcher place = PLACE.matcher(words);
        while (place.find()) {
            String name = place.group(1);
            used.add(name);
            if (!places.knows(name)) {
                problem("place", name);
            } else if (!places.certain(name, with)) {
                problem("sometimes", name);
            }
        }
        if (words.chars().filter(it -> it == '*').count() % 2 != 0) problem("asterisk", words);
    }

    private void whole() {
        if (headings != 1) problem("heading", "");
        if (!linked) problem("link", "");
        TextPlaces.needed(kind).stream()
                .filter(it -> !used.contains(it))
                .forEach(it -> problem("needed", it));
    }

    private void problem(String rule, String what) {
        problems.add(new TextProblem(rule, what));
    }
}
