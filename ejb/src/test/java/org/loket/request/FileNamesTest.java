package org.loket.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    private final FileNames names = new FileNames();

    @ParameterizedTest
    @CsvSource({
        "letter.pdf, letter.pdf",
        "../../etc/passwd, passwd",
        "'C:\\Users\\me\\brief.docx', brief.docx",
        "žádost č. 5.pdf, žádost č. 5.pdf",
        "'a\"b<c>.txt', a_b_c_.txt",
        "'', file",
        ".., file"
    })
    void a_name_is_only_a_name(String said, String kept) {
        assertThat(names.safe(said)).isEqualTo(kept);
    }

    @Test
    void line_breaks_and_direction_marks_do_not_get_through() {
        assertThat(names.safe("invoice\r\nX-Evil: 1")).doesNotContain("\r", "\n");
        assertThat(names.safe("annex\u202Efdp.exe")).doesNotContain("\u202E");
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(names.safe("x".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
    }

    @Test
    void what_is_no_media_type_is_unknown_bytes() {
        assertThat(names.mediaType("application/pdf")).isEqualTo("application/pdf");
        assertThat(names.mediaType("text/html; charset=x\r\nSet-Cookie: a"))
                .isEqualTo("application/octet-stream");
        assertThat(names.mediaType(null)).isEqualTo("application/octet-stream");
    }
}
