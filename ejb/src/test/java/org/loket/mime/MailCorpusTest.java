package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The mails with which other desks test themselves. What is in them was written down by reading
 * them: corpus.tsv beside this class. Their folder is given by {@code -Dloket.corpora}.
 */
class MailCorpusTest {

    private static final String CUT = "…";

    private final String folder = System.getProperty("loket.corpora", "");

    @BeforeEach
    void the_folder_is_known() {
        assumeTrue(!folder.isEmpty(), "loket.corpora is not set: no corpus of mails to read");
    }

    @Test
    void every_mail_is_read_with_all_its_parts() throws IOException {
        List<Path> mails = mails();
        assertThat(mails).hasSizeGreaterThan(150);
        for (Path path : mails) {
            ReadMail mail = MailReader.read(path);
            assertThat(mail.headers().names()).as("%s", path).isNotNull();
            for (MailPart part : mail.parts()) {
                try (InputStream in = part.open()) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }

    @Test
    void no_mail_comes_without_any_content() throws IOException {
        for (Path path : mails()) {
            ReadMail mail = MailReader.read(path);
            boolean empty = mail.text().plain().isBlank() && mail.parts().isEmpty();
            assertThat(empty && Files.size(path) > 1_000).as("%s", path).isFalse();
        }
    }

    @Test
    void what_was_written_down_of_the_mails_is_found_in_them() throws IOException {
        List<String[]> facts = facts();
        assertThat(facts).hasSizeGreaterThanOrEqualTo(60);
        SoftAssertions softly = new SoftAssertions();
        for (String[] fact : facts) {
            Path path = Path.of(folder, "mail", fact[0]);
            if (!Files.exists(path)) continue;
            ReadMail mail = MailReader.read(path);
            MailAddress from = mail.from().orElse(new MailAddress("", ""));
            softly.assertThat(from.address()).as("address in %s", path).isEqualTo(fact[1]);
            softly.assertThat(from.name()).as("name in %s", path).isEqualTo(fact[2]);
            softly.assertThat(cut(mail.subject(), fact[3]))
                    .as("subject of %s", path)
                    .isEqualTo(fact[3]);
            softly.assertThat(start(mail.text().written(), fact[4]))
                    .as("first words of %s", path)
                    .isEqualTo(fact[4]);
            softly.assertThat(names(mail)).as("files of %s", path).isEqualTo(fact[5]);
        }
        softly.assertAll();
    }

    private List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder, "mail"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** File, address, name, subject, first words, names of the files. */
    private static List<String[]> facts() throws IOException {
        try (InputStream table = MailCorpusTest.class.getResourceAsStream("corpus.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    private static String cut(String subject, String expected) {
        boolean longer = expected.endsWith(CUT) && subject.length() > expected.length();
        return longer ? subject.substring(0, expected.length() - 1) + CUT : subject;
    }

    private static String start(String written, String expected) {
        String words = written.replaceAll("\\s+", " ").strip();
        return words.substring(0, Math.min(words.length(), expected.length()));
    }

    private static String names(ReadMail mail) {
        return mail.parts().stream().map(MailPart::name).collect(Collectors.joining(" / "));
    }
}
