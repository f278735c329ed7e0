package org.loket.mime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Message identifiers (RFC 5322 §3.6.4), with their angle brackets also where they lack them. */
final class Identifiers {

    private static final int MOST = 100;
    private static final Pattern IN_ANGLES = Pattern.compile("<\\s*([^<>\\s]+)[^<>]*>");
    private static final Pattern BARE = Pattern.compile("[^<>\\s,;\"]+@[^<>\\s,;\"]+");

    private Identifiers() {}

    static Optional<String> own(MailHeaders headers) {
        return headers.first("Message-ID").flatMap(value -> all(value).stream().findFirst());
    }

    /** Of a very long conversation the first and the latest. */
    static List<String> references(MailHeaders headers) {
        Set<String> found = new LinkedHashSet<>();
        headers.all("References").forEach(value -> found.addAll(all(value)));
        headers.all("In-Reply-To").forEach(value -> found.addAll(all(value)));
        List<String> all = new ArrayList<>(found);
        if (all.size() <= MOST) return List.copyOf(all);
        List<String> kept = new ArrayList<>(all.subList(0, 1));
        kept.addAll(all.subList(all.size() - MOST + 1, all.size()));
        return List.copyOf(kept);
    }

    private static List<String> all(String value) {
        List<String> found = new ArrayList<>();
        Matcher angles = IN_ANGLES.matcher(value);
        while (angles.find()) found.add("<" + angles.group(1) + ">");
        if (!found.isEmpty()) return found;
        Matcher bare = BARE.matcher(value);
        while (bare.find()) found.add("<" + bare.group() + ">");
        return found;
    }
}
