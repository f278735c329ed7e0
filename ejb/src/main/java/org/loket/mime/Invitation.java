package org.loket.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line on the first event of a calendar file (RFC 5545): what, when, where. */
final class Invitation {

    private static final int LOOKED_AT = 64 * 1024;
    private static final Pattern TIME =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})\\d{0,2})?(Z?)");

    private Invitation() {}

    static Optional<String> summary(SourcePart.Source file, String label, Charset unsaid)
            throws IOException {
        String text;
        try (InputStream in = file.open()) {
            byte[] head = in.readNBytes(LOOKED_AT);
            text = Charsets.decode(head, label.isEmpty() ? "utf-8" : label, unsaid);
        }
        Map<String, String> event = event(text);
        List<String> said = new ArrayList<>();
        said.add(plain(event.getOrDefault("SUMMARY", "")));
        said.add(when(event));
        said.add(plain(event.getOrDefault("LOCATION", "")));
        said.removeIf(String::isBlank);
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", said));
    }

    private static Map<String, String> event(String text) {
        Map<String, String> event = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : text.replaceAll("\\r?\\n[ \\t]", "").split("\\r?\\n")) {
            if (line.strip().equalsIgnoreCase("END:VEVENT")) break;
            if (line.strip().equalsIgnoreCase("BEGIN:VEVENT")) inside = true;
            if (inside) put(line, event);
        }
        return event;
    }

    private static void put(String line, Map<String, String> into) {
        int colon = line.indexOf(':');
        int zone = line.indexOf("TZID=");
        if (colon < 0) return;
        if (zone >= 0 && line.indexOf('"', zone) == zone + 5) {
            colon = Math.max(colon, line.indexOf(':', line.indexOf('"', zone + 6) + 1));
        }
        String name = line.substring(0, colon).split(";")[0].strip().toUpperCase(Locale.ROOT);
        into.putIfAbsent(name, line.substring(colon + 1).strip());
        if (zone >= 0 && zone < colon) {
            String in = line.substring(zone + 5, colon).split(";")[0].replace("\"", "");
            into.putIfAbsent(name + " ZONE", in);
        }
    }

    private static String when(Map<String, String> event) {
        String start = time(event.getOrDefault("DTSTART", ""));
        String end = time(event.getOrDefault("DTEND", ""));
        if (start.isEmpty()) return "";
        boolean sameDay = end.length() > 11 && start.regionMatches(0, end, 0, 10);
        String until = sameDay ? end.substring(11) : end;
        String zone = event.getOrDefault("DTSTART ZONE", "");
        String utc = event.get("DTSTART").endsWith("Z") ? " UTC" : "";
        return start
                + (until.isEmpty() ? "" : "–" + until)
                + (zone.isEmpty() ? utc : " (" + plain(zone) + ")");
    }

    private static String time(String written) {
        Matcher time = TIME.matcher(written);
        if (!time.lookingAt()) return "";
        String day = time.group(1) + "-" + time.group(2) + "-" + time.group(3);
        return time.group(4) == null ? day : day + " " + time.group(4) + ":" + time.group(5);
    }

    /** Without escapes (RFC 5545 §3.3.11), on one line. */
    private static String plain(String written) {
        String text = written.replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1");
        text = text.replaceAll("\\s+", " ").strip();
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
