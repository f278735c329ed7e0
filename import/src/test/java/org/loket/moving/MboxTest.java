package org.loket.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How one file falls into its messages. */
class MboxTest {

    private static final String BEGIN = "From eva@post.example Mon Nov 16 10:12:00 2026\n";

    @TempDir Path folder;

    @Test
    void a_message_begins_at_its_line_and_ends_before_the_next() throws IOException {
        List<String> messages =
                read(BEGIN + "Subject: a\n\nOne\n\n" + BEGIN + "Subject: b\n\nTwo\n\nMore\n\n");

        assertThat(messages).containsExactly("Subject: a\n\nOne\n", "Subject: b\n\nTwo\n\nMore\n");
    }

    @Test
    void a_quoted_line_loses_one_mark() throws IOException {
        List<String> messages =
                read(BEGIN + "Subject: a\n\nOne\n\n>From here on\n>>From there\n> From\n");

        assertThat(messages)
                .containsExactly("Subject: a\n\nOne\n\nFrom here on\n>From there\n> From\n");
    }

    @Test
    void a_sentence_that_begins_with_from_ends_no_message() throws IOException {
        List<String> messages =
                read(
                        BEGIN
                                + "Subject: a\n\nOne\n\nFrom now on it is 5 days.\nFrom a at 10:12:00\n");

        assertThat(messages)
                .containsExactly(
                        "Subject: a\n\nOne\n\nFrom now on it is 5 days.\nFrom a at 10:12:00\n");
    }

    @Test
    void a_length_leads_over_lines_that_look_like_a_beginning() throws IOException {
        String text = "One\n\n" + BEGIN + "is what the file said.\n";
        List<String> messages =
                read(
                        BEGIN
                                + "Content-Length: "
                                + text.length()
                                + "\n\n"
                                + text
                                + "\n"
                                + BEGIN
                                + "Subject: b\n\nTwo\n");

        assertThat(messages)
                .containsExactly(
                        "Content-Length: " + text.length() + "\n\n" + text, "Subject: b\n\nTwo\n");
    }

    @Test
    void a_length_that_is_a_lie_is_not_believed() throws IOException {
        for (int length : List.of(0, 2, 500, 99_999)) {
            List<String> messages =
                    read(
                            BEGIN
                                    + "Content-Length: "
                                    + length
                                    + "\n\nOne\n\n"
                                    + BEGIN
                                    + "Subject: b\n\nTwo\n");

            assertThat(messages).as("length %d", length).hasSize(2);
            assertThat(messages.get(0)).endsWith("\n\nOne\n");
        }
    }

    @Test
    void lines_may_end_as_on_windows() throws IOException {
        List<String> messages =
                read((BEGIN + "Subject: a\n\nOne\n\n" + BEGIN + "\nTwo\n").replace("\n", "\r\n"));

        assertThat(messages).containsExactly("Subject: a\r\n\r\nOne\r\n", "\r\nTwo\r\n");
    }

    @Test
    void a_packed_file_is_read_as_well() throws IOException {
        Path file = folder.resolve("old.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((BEGIN + "Subject: a\n\nOne\n").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(file)).containsExactly("Subject: a\n\nOne\n");
    }

    @Test
    void each_message_is_known_by_its_place() throws IOException {
        Path file = write(BEGIN + "\nOne\n\n" + BEGIN + "\nTwo\n");
        try (Letters letters = Letters.in(file)) {
            assertThat(letters.next().orElseThrow().key()).isEqualTo("0");
            assertThat(letters.next().orElseThrow().key())
                    .isEqualTo(Integer.toString(BEGIN.length() + 6));
            assertThat(letters.next()).isEmpty();
            assertThat(letters.share()).isEqualTo(1);
        }
    }

    @Test
    void what_is_no_mbox_has_no_messages() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("Hello\nthere\n")).isEmpty();
    }

    private List<String> read(String content) throws IOException {
        return read(write(content));
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("old.mbox"), content);
    }

    private static List<String> read(Path file) throws IOException {
        List<String> messages = new ArrayList<>();
        try (Letters letters = Letters.in(file)) {
            for (Optional<Letter> letter; (letter = letters.next()).isPresent(); ) {
                messages.add(new String(letter.get().bytes(), StandardCharsets.UTF_8));
            }
        }
        return messages;
    }
}
