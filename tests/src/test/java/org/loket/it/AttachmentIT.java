package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.kernel.InvalidInput;
import org.loket.request.RequestDesk;
import org.loket.request.RequestKey;
import org.loket.request.Upload;

/** Files: kept once, in pieces, within their limits; and texts within theirs. */
@ExtendWith(ArquillianExtension.class)
class AttachmentIT {

    @Inject Stage stage;
    @Inject Tables tables;
    @Inject RequestDesk desk;

    @Test
    void the_same_file_is_stored_once_whoever_hands_it_in() throws Exception {
        byte[] bytes = ("een foto " + Forms.token()).getBytes();
        String sha256 = hex(MessageDigest.getInstance("SHA-256").digest(bytes));

        stage.as(Cast.PETRA, () -> desk.file(Forms.request("Een", Forms.file("a.jpg", bytes))));
        stage.as(Cast.PIET, () -> desk.file(Forms.request("Twee", Forms.file("b.jpg", bytes))));

        assertThat(tables.count("select count(*) from attachment where sha256 = ?", sha256))
                .isEqualTo(2);
        assertThat(tables.count("select count(*) from content_chunk where sha256 = ?", sha256))
                .isOne();
    }

    @Test
    void a_file_of_25_MiB_is_taken_and_given_back_as_it_was() throws Exception {
        long seed = System.nanoTime();
        Upload largest = Forms.file("groot.bin", Upload.LIMIT, () -> noise(seed, Upload.LIMIT));
        RequestKey key =
                RequestKey.own(
                        stage.as(Cast.PETRA, () -> desk.file(Forms.request("Groot", largest)))
                                .number());
        long id = stage.as(Cast.PETRA, () -> desk.view(key)).messages().get(0).files().get(0).id();
        MessageDigest given = MessageDigest.getInstance("SHA-256");

        stage.does(
                Cast.PETRA,
                () ->
                        desk.write(
                                key,
                                id,
                                new DigestOutputStream(OutputStream.nullOutputStream(), given)));

        String sha256 = hex(given.digest());
        assertThat(tables.text("select sha256 from attachment where id = ?", id)).isEqualTo(sha256);
        assertThat(
                        tables.count(
                                "select sum(octet_length(content_bytes)) from content_chunk where sha256 = ?",
                                sha256))
                .isEqualTo(Upload.LIMIT);
        assertThat(
                        tables.count(
                                "select max(octet_length(content_bytes)) from content_chunk where sha256 = ?",
                                sha256))
                .as("bytes of the largest piece")
                .isLessThanOrEqualTo(1024 * 1024);
    }

    @Test
    void a_byte_more_is_refused_also_when_the_sender_lies_about_it() {
        long tooMuch = Upload.LIMIT + 1;

        refused("fileTooLarge", Forms.file("te-groot.bin", tooMuch, () -> noise(1, tooMuch)));
        refused("fileTooLarge", Forms.file("leugen.bin", 10, () -> noise(1, tooMuch)));
    }

    @Test
    void an_empty_file_is_refused() {
        refused("fileEmpty", Forms.file("leeg.txt", new byte[0]));
        refused("fileEmpty", Forms.file("leugen.txt", 10, InputStream::nullInputStream));
    }

    @Test
    void a_description_of_10_MB_is_refused_before_anything_is_written() throws Exception {
        long before = tables.count("select count(*) from request");

        Throwable refusal =
                catchThrowable(
                        () ->
                                stage.as(
                                        Cast.PETRA,
                                        () -> desk.file(Forms.withText("a".repeat(10_000_000)))));

        assertThat(refusal).hasRootCauseInstanceOf(ConstraintViolationException.class);
        assertThat(tables.count("select count(*) from request")).isEqualTo(before);
    }

    @Test
    void a_file_name_cannot_climb_out_of_its_folder_nor_break_a_header() throws Exception {
        Upload nasty = Forms.file("../../etc/pass\r\nwd\"<b>.txt", Forms.token().getBytes());
        RequestKey key =
                RequestKey.own(
                        stage.as(Cast.PETRA, () -> desk.file(Forms.request("Naam", nasty)))
                                .number());

        String name =
                stage.as(Cast.PETRA, () -> desk.view(key)).messages().get(0).files().get(0).name();

        assertThat(name).doesNotContain("/", "\\", "\r", "\n", "..").isNotBlank();
    }

    private void refused(String rule, Upload file) {
        assertThatThrownBy(
                        () ->
                                stage.as(
                                        Cast.PETRA,
                                        () -> desk.file(Forms.request("Met bestand", file))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.messageKey()).isEqualTo("invalid." + rule));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** The same bytes for the same seed, made while they are read. */
    private static InputStream noise(long seed, long size) {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < size ? (int) ((seed + at++ * 0x9E3779B97F4A7C15L) >>> 56) : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (at >= size) return -1;
                int now = (int) Math.min(size - at, most);
                for (int i = 0; i < now; i++) into[from + i] = (byte) read();
                return now;
            }
        };
    }
}
