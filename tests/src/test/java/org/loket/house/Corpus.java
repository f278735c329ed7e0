package org.loket.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.loket.house.Fates.Fate;

/**
 * The mails with which other desks test themselves. Their folder is given by {@code
 * -Dloket.corpora}; what is in them was written down by reading them: corpus.tsv.
 */
public final class Corpus {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String CUT = "…";

    /** Answers of people who are away: automatic, but the mail arrived. */
    private static final Set<String> AWAY = Set.of("bounces/bsd-rfc3834-04.eml");

    private static final Set<String> REPORTS_ELSEWHERE =
            Set.of("rt/multipart-report", "otobo/PostMaster-Test10.box");

    private Corpus() {}

    /** By folder and name; skips the test where they are not at hand. */
    public static Map<String, byte[]> mails() throws IOException {
        String folder = System.getProperty("loket.corpora", "");
        assumeTrue(!folder.isEmpty(), "loket.corpora is not set: no corpus of mails to send");
        Path top = Path.of(folder, "mail");
        Map<String, byte[]> mails = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                mails.put(top.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return mails;
    }

    /** Each with an identifier of its own: of two with the same, one would count. */
    public static Map<String, Fate> send(Map<String, byte[]> mails, Fates fates)
            throws IOException {
        Set<String> refused = new HashSet<>();
        for (var mail : mails.entrySet()) {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            String id = "Message-ID: <" + UUID.randomUUID() + "@corpus.example>\r\n";
            raw.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
            raw.writeBytes(mail.getValue());
            String from = bounce(mail.getKey()) ? "mailer-daemon@mx.example" : "a@post.example";
            if (!fates.send(mail.getKey(), from, raw.toByteArray())) refused.add(mail.getKey());
        }
        Map<String, Fate> found = fates.await(LONG);
        assertThat(refused).as("not taken by the tests' mail server").hasSizeLessThan(10);
        assertThat(mails.keySet())
                .filteredOn(it -> !refused.contains(it))
                .allSatisfy(it -> assertThat(found.get(it).verdict()).as(it).isNotNull());
        return found;
    }

    /**
     * Compares verdicts and contents with what was written down.
     *
     * @param intact whether the header of a mail came through as it was sent
     */
    public static void check(
            Map<String, byte[]> mails, Map<String, Fate> found, Predicate<byte[]> intact)
            throws IOException {
        List<String> bounces = mails.keySet().stream().filter(Corpus::bounce).toList();
        long recognised = bounces.stream().filter(it -> report(found.get(it))).count();
        assertThat(recognised).isGreaterThanOrEqualTo(bounces.size() * 95L / 100);
        assertThat(mails.keySet().stream().filter(it -> !bounce(it) && report(found.get(it))))
                .containsExactlyInAnyOrderElementsOf(REPORTS_ELSEWHERE);
        assertThat(mails.keySet().stream().filter(it -> answer(found.get(it))))
                .containsExactlyInAnyOrderElementsOf(AWAY);
        SoftAssertions softly = new SoftAssertions();
        for (String[] fact : facts()) {
            Fate fate = found.get(fact[0]);
            if (fate != null) check(fact, fate, intact.test(mails.get(fact[0])), softly);
        }
        softly.assertAll();
    }

    private static void check(String[] fact, Fate fate, boolean intact, SoftAssertions softly) {
        // of a mail that names nobody the envelope tells
        if (!fact[1].isEmpty()) {
            softly.assertThat(orEmpty(fate.sender())).as("sender: " + fact[0]).isEqualTo(fact[1]);
        }
        if (intact) {
            softly.assertThat(orEmpty(fate.senderName())).as("name: " + fact[0]).isEqualTo(fact[2]);
            softly.assertThat(cut(fate.subject(), fact[3]))
                    .as("subject: " + fact[0])
                    .isEqualTo(fact[3]);
        }
        if (fate.text() == null) return;
        if (!fact[4].isEmpty()) {
            softly.assertThat(start(fate.text(), fact[4]))
                    .as("text: " + fact[0])
                    .isEqualTo(fact[4]);
        }
        softly.assertThat(String.join(" / ", fate.files()))
                .as("files: " + fact[0])
                .isEqualTo(fact[5]);
    }

    /** Told of by a mail server: not delivered, late, or unwanted. */
    private static boolean report(Fate fate) {
        return fate.verdict().equals("BOUNCE") || fate.reason().equals("notYet");
    }

    private static boolean answer(Fate fate) {
        return fate.verdict().equals("AUTOMATIC") && !report(fate);
    }

    private static boolean bounce(String mail) {
        return mail.startsWith("bounces/")
                && !mail.startsWith("bounces/not-")
                && !AWAY.contains(mail);
    }

    /** File, address, name, subject, first words, names of the files. */
    private static List<String[]> facts() throws IOException {
        try (InputStream table = Corpus.class.getResourceAsStream("/org/loket/mime/corpus.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static String orEmpty(String said) {
        return said == null ? "" : said;
    }

    private static String cut(String subject, String expected) {
        boolean longer = expected.endsWith(CUT) && subject.length() > expected.length();
        return longer ? subject.substring(0, expected.length() - 1) + CUT : subject;
    }

    private static String start(String written, String expected) {
        String words = written.replaceAll("\\s+", " ").strip();
        return words.substring(0, Math.min(words.length(), expected.length()));
    }
}
