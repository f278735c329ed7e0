package org.loket.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a message was sent (RFC 5322 §3.3 and §4.3), and what programs write instead. */
final class MailDates {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(\\d{1,2})[ -]*([A-Za-z]{3})[a-z]*\\.?[ -]*(\\d{2,4})[ ,]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(.*)");
    private static final Pattern YEAR_LAST =
            Pattern.compile(
                    "([A-Za-z]{3})[a-z]* +(\\d{1,2}),? +(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(.*?)(\\d{4})");
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})-(\\d{2})-(\\d{2})[T ]+(\\d{2}):(\\d{2})(?::(\\d{2}))?[.\\d]*(.*)");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2})");

    private static final Map<String, Integer> ZONES =
            Map.ofEntries(
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("CST", -6),
                    Map.entry("CDT", -5),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7),
                    Map.entry("BST", 1),
                    Map.entry("CET", 1),
                    Map.entry("MET", 1),
                    Map.entry("CEST", 2),
                    Map.entry("MEST", 2),
                    Map.entry("EET", 2),
                    Map.entry("EEST", 3),
                    Map.entry("MSK", 3),
                    Map.entry("MSD", 4),
                    Map.entry("JST", 9));

    private MailDates() {}

    /** The Date header, else the time of the topmost Received header that tells one. */
    static Optional<Instant> of(MailHeaders headers) {
        Optional<Instant> said = headers.first("Date").flatMap(MailDates::read);
        if (said.isPresent()) return said;
        return headers.all("Received").stream()
                .map(hop -> hop.substring(hop.lastIndexOf(';') + 1))
                .map(MailDates::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<Instant> read(String said) {
        String date = said.length() > 200 ? said.substring(0, 200) : said;
        try {
            Matcher iso = ISO.matcher(date);
            if (iso.find()) {
                return Optional.of(at(iso, 1, number(iso, 2), 3, 4, iso.group(7)));
            }
            Matcher usual = DAY_FIRST.matcher(date);
            if (usual.find()) {
                return Optional.of(at(usual, 3, month(usual.group(2)), 1, 4, usual.group(7)));
            }
            Matcher unix = YEAR_LAST.matcher(date);
            if (unix.find()) {
                return Optional.of(at(unix, 7, month(unix.group(1)), 2, 3, unix.group(6)));
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Instant at(Matcher m, int year, int month, int day, int hour, String zone) {
        int seconds = m.group(hour + 2) == null ? 0 : Math.min(59, number(m, hour + 2));
        LocalDateTime local =
                LocalDateTime.of(
                        century(number(m, year)),
                        month,
                        number(m, day),
                        number(m, hour) % 24,
                        number(m, hour + 1),
                        seconds);
        return OffsetDateTime.of(local, offset(zone)).toInstant();
    }

    /** RFC 5322 §4.3. */
    private static int century(int year) {
        if (year < 50) return 2000 + year;
        return year < 1000 ? 1900 + year : year;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static ZoneOffset offset(String zone) {
        Matcher numbers = OFFSET.matcher(zone);
        if (numbers.find()) {
            int minutes = number(numbers, 2) * 60 + number(numbers, 3);
            boolean sane = minutes <= 18 * 60;
            int sign = numbers.group(1).equals("-") ? -1 : 1;
            return ZoneOffset.ofTotalSeconds(sane ? sign * minutes * 60 : 0);
        }
        String name = zone.replaceAll("[^A-Za-z]", " ").strip().split(" ")[0];
        return ZoneOffset.ofHours(ZONES.getOrDefault(name.toUpperCase(Locale.ROOT), 0));
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
