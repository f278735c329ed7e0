package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=plan.pdf | plan.pdf",
                "attachment; filename=my plan 2.pdf | my plan 2.pdf",
                "attachment; filename=\"a;b.pdf\" | a;b.pdf",
                "attachment; filename=\"never closed.pdf | never closed.pdf",
                "attachment filename=plan.pdf | plan.pdf",
                "attachment; FileName = \"plan.pdf\" ; size=3 | plan.pdf",
                "attachment; filename*=utf-8''pl%C3%A1n.pdf | plán.pdf",
                "attachment; filename*=\"utf-8''pl%C3%A1n.pdf\" | plán.pdf",
                "attachment; filename*=utf-8'cs'pl%C3%A1n.pdf; filename=plan.pdf | plán.pdf",
                "attachment; filename*=pl%C3%A1n.pdf | plán.pdf",
                "attachment; filename*0=\"a long \"; filename*1=\"name.pdf\" | a long name.pdf",
                "attachment; filename*1*=%C3%A1n.pdf; filename*0*=utf-8''pl | plán.pdf",
                "attachment; filename*0*=utf-8''%C3; filename*1*=%A1; filename*2=\"50%.pdf\" |"
                        + " á50%.pdf",
                "attachment; filename=\"=?utf-8?Q?pl=C3=A1n.pdf?=\" | plán.pdf",
                "attachment; filename==?utf-8?Q?pl=C3=A1n.pdf?= | plán.pdf",
                "attachment; filename=\"=?utf-8?B?cGzDoW4u?= =?utf-8?B?cGRm?=\" | plán.pdf",
                "attachment; filename=\"C:\\Users\\eva\\plan.pdf\" | plan.pdf",
                "attachment; filename=\"../../etc/passwd\" | passwd",
                "attachment; filename=\"..\" | file",
                "attachment; filename=\"a\u202egnp.exe\" | a_gnp.exe",
                "attachment; filename=\"a:b?.txt\" | a_b_.txt"
            })
    void a_name_is_read_and_made_safe(String disposition, String name) {
        assertThat(named("Content-Disposition: " + disposition)).isEqualTo(name);
    }

    @Test
    void the_content_type_may_name_it_too() {
        assertThat(named("Content-Type: image/png; name*0*=utf-8''l%C3; name*1*=%A1mpa.png"))
                .isEqualTo("lámpa.png");
        assertThat(named("Content-Type: application/pdf name=plan.pdf")).isEqualTo("plan.pdf");
    }

    @Test
    void what_has_no_name_gets_one_that_tells_what_it_is() {
        assertThat(named("Content-Type: image/jpeg")).isEqualTo("part-1.jpg");
        assertThat(named("Content-Type: application/x-unheard-of")).isEqualTo("part-1.bin");
    }

    @Test
    void a_very_long_name_keeps_its_ending() {
        String name =
                named("Content-Disposition: attachment; filename=" + "x".repeat(999) + ".pdf");
        assertThat(name).hasSize(200).endsWith(".pdf");
    }

    private static String named(String header) {
        boolean typed = header.startsWith("Content-Type");
        ReadMail mail =
                Raw.read(
                        "Content-Type: multipart/mixed; boundary=b",
                        "",
                        "--b",
                        typed ? "X-Other: x" : "Content-Type: application/octet-stream",
                        header,
                        "",
                        "x",
                        "--b--");
        return mail.parts().get(0).name();
    }
}
