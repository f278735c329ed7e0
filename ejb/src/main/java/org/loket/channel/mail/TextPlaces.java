package org.loket.channel.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a kind of mail can say besides its words.
 *
 * @param always names of what is always known
 * @param sometimes names of what is known at times only: a line with it begins with {@code ?name}
 * @param cases names that stand for a case; they have no words of their own
 */
public record TextPlaces(List<String> always, List<String> sometimes, List<String> cases) {

    private static final List<String> REQUESTER =
            List.of("number", "subject", "name", "team", "organisation", "link");
    private static final List<String> STAFF =
            List.of("number", "subject", "requester", "team", "organisation", "link", "due");

    static TextPlaces of(MailKind kind) {
        return switch (kind) {
            case CONFIRMATION -> requester(List.of("expected", "code"), List.of());
            case ANSWER ->
                    new TextPlaces(
                            List.of(
                                    "number",
                                    "subject",
                                    "name",
                                    "team",
                                    "organisation",
                                    "link",
                                    "author",
                                    "message"),
                            List.of("expected"),
                            List.of("answerable"));
            case QUESTION, RESOLVED ->
                    requester(List.of("message", "author", "expected"), List.of());
            case CLOSED ->
                    requester(
                            List.of("message", "author"),
                            List.of("confirmed", "withdrawn", "silence", "rejected"));
            case REOPENED -> requester(List.of("expected"), List.of());
            case WARNING, ESCALATION ->
                    new TextPlaces(STAFF, List.of("assignee"), List.of("response", "resolution"));
        };
    }

    private static TextPlaces requester(List<String> sometimes, List<String> cases) {
        List<String> all = new ArrayList<>(cases);
        all.add("answerable");
        return new TextPlaces(REQUESTER, sometimes, List.copyOf(all));
    }

    /** Without them a mail of that kind would fail whoever reads it. */
    static Set<String> needed(MailKind kind) {
        return switch (kind) {
            case CONFIRMATION -> Set.of("code");
            case ANSWER, QUESTION, RESOLVED, CLOSED -> Set.of("message");
            case REOPENED, WARNING, ESCALATION -> Set.of();
        };
    }

    boolean knows(String name) {
        return always.contains(name) || sometimes.contains(name);
    }

    boolean knowsCase(String name) {
        return sometimes.contains(name) || cases.contains(name);
    }

    /** Whether there are words for it where these things are known. */
    boolean certain(String name, Set<String> known) {
        return always.contains(name)
                || known.contains(name)
                || name.equals("author") && known.contains("message");
    }
}
