package org.loket.channel.legacy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.loket.catalogue.Service;
import org.loket.kernel.Language;
import org.loket.kernel.Secrets;
import org.loket.request.Channel;
import org.loket.request.Guest;
import org.loket.request.Handed;
import org.loket.request.NewRequest;
import org.loket.request.Terms;
import org.loket.request.Upload;
import org.loket.request.Wish;

/**
 * Whether the fields of a row make a request, and why not: all that is wrong with it, so that it
 * can be mended at once.
 *
 * @param system key of the other system
 * @param services finds a service by its key
 * @param teams whether there is such a team
 * @param beside finds a file that a row names
 * @param now nothing was filed later
 * @param confirm whether requesters get our mail with the number
 */
record RowCheck(
        String system,
        Function<String, Optional<Service>> services,
        Predicate<String> teams,
        Dates dates,
        Function<String, Optional<Upload>> beside,
        Instant now,
        boolean confirm) {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\n;|]");
    private static final int MOST_SUBJECT = 200;
    private static final int MOST_NAME = 200;
    private static final int MOST_ADDRESS = 254;
    private static final int MOST_FILES = 20;

    /** What became of the fields: what is wanted, or what is wrong. */
    record Outcome(Optional<Wanted> wanted, List<Problem> problems) {}

    Outcome of(Map<Field, String> fields) {
        List<Problem> wrong = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.neededFor(Carries.REQUESTS) && !fields.containsKey(field)) {
                wrong.add(Problem.of("missing." + field.key()));
            }
        }
        within(wrong, fields, Field.KEY, ExternalLinks.MOST_NUMBER);
        within(wrong, fields, Field.SUBJECT, MOST_SUBJECT);
        within(wrong, fields, Field.TEXT, NewRequest.MOST_TEXT);
        within(wrong, fields, Field.NAME, MOST_NAME);
        within(wrong, fields, Field.EMAIL, MOST_ADDRESS);
        service(wrong, fields.get(Field.SERVICE));
        checked(wrong, fields, Field.EMAIL, it -> ADDRESS.matcher(it).matches());
        checked(wrong, fields, Field.LANGUAGE, it -> Language.find(it).isPresent());
        checked(wrong, fields, Field.TEAM, teams);
        checked(wrong, fields, Field.PRIORITY, it -> it.matches("[1-4]"));
        Optional<Instant> filedAt = filedAt(wrong, fields.get(Field.DATE));
        List<Upload> uploads = uploads(wrong, fields.get(Field.FILES));
        if (!wrong.isEmpty()) return new Outcome(Optional.empty(), wrong);
        return new Outcome(Optional.of(wanted(fields, filedAt, uploads)), List.of());
    }

    private Wanted wanted(
            Map<Field, String> fields, Optional<Instant> filedAt, List<Upload> uploads) {
        String key = fields.get(Field.KEY);
        String priority = fields.get(Field.PRIORITY);
        NewRequest form =
                new NewRequest(
                        fields.get(Field.SERVICE),
                        fields.get(Field.SUBJECT).replaceAll("\\s+", " "),
                        fields.get(Field.TEXT),
                        Language.of(fields.get(Field.LANGUAGE)),
                        Channel.LEGACY,
                        digest("file", system, key),
                        uploads);
        Guest guest = new Guest(fields.get(Field.NAME), fields.get(Field.EMAIL));
        Wish wish =
                new Wish(
                        fields.get(Field.TEAM),
                        priority == null ? null : Integer.valueOf(priority));
        return new Wanted(
                key,
                new Handed(form, guest, new Terms(wish, filedAt, confirm)),
                digest(form.subject(), form.text()));
    }

    private void service(List<Problem> wrong, String key) {
        if (key == null) return;
        Optional<Service> service = services.apply(key);
        if (service.isEmpty()) {
            wrong.add(Problem.of("wrong.service", key));
        } else if (service.get().closed()) {
            wrong.add(Problem.of("serviceClosed", key));
        } else if (service.get().signInNeeded()) {
            wrong.add(Problem.of("signInNeeded", key));
        }
    }

    private Optional<Instant> filedAt(List<Problem> wrong, String date) {
        if (date == null) return Optional.empty();
        Optional<Instant> read = dates.read(date);
        if (read.isEmpty()) wrong.add(Problem.of("wrong.date", date));
        if (read.filter(now::isBefore).isPresent()) wrong.add(Problem.of("dateAhead", date));
        return read;
    }

    private List<Upload> uploads(List<Problem> wrong, String names) {
        List<Upload> uploads = new ArrayList<>();
        if (names == null) return uploads;
        for (String name : names(names)) {
            Optional<Upload> upload = beside.apply(name);
            if (upload.isEmpty()) {
                wrong.add(Problem.of("noFile", name));
            } else if (upload.get().size() > Upload.LIMIT || upload.get().size() == 0) {
                wrong.add(Problem.of("fileSize", name));
            } else {
                uploads.add(upload.get());
            }
        }
        if (uploads.size() > MOST_FILES) wrong.add(Problem.of("tooManyFiles", MOST_FILES));
        return uploads;
    }

    /** Names of files, between semicolons, bars or on lines of their own. */
    static List<String> names(String written) {
        return BETWEEN_NAMES
                .splitAsStream(written)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static void within(
            List<Problem> wrong, Map<Field, String> fields, Field field, int most) {
        String value = fields.get(field);
        if (value != null && value.length() > most) {
            wrong.add(Problem.of("long." + field.key(), most, value.length()));
        }
    }

    private static void checked(
            List<Problem> wrong, Map<Field, String> fields, Field field, Predicate<String> fits) {
        String value = fields.get(field);
        if (value != null && !fits.test(value)) {
            wrong.add(Problem.of("wrong." + field.key(), value));
        }
    }

    /** SHA-256 of the parts, in hexadecimal digits: a submission has room for it. */
    static String digest(String... parts) {
        var digest = Secrets.sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
