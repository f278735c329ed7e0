package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loket.mime.SenderCheck.Result.NONE;
import static org.loket.mime.SenderCheck.Result.PASSED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderChecksTest {

    private static final List<String> OURS = List.of("mx.town.example");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dmarc=pass header.from=example.org | PASSED",
                "dmarc=pass (p=none dis=none) header.from=example.org | PASSED",
                "dmarc=fail (p=reject) header.from=example.org; spf=pass smtp.mailfrom=example.org | FAILED",
                "dmarc=pass header.from=attacker.example | NONE",
                "dmarc=none header.from=example.org; dkim=pass header.d=example.org | PASSED",
                "dkim=pass header.i=@mail.example.org header.s=s1 | PASSED",
                "dkim=pass header.d=attacker.example | NONE",
                "dkim=fail header.d=example.org | NONE",
                "spf=pass smtp.mailfrom=petra@example.org | PASSED",
                "spf=pass smtp.mailfrom=\"petra@example.org\" | PASSED",
                "spf=pass smtp.helo=example.org | NONE",
                "spf=fail smtp.mailfrom=petra@example.org | FAILED",
                "spf=fail smtp.mailfrom=example.org; dkim=pass header.d=example.org | PASSED",
                "spf=softfail smtp.mailfrom=petra@example.org | NONE",
                "none | NONE",
            })
    void results_of_our_gateway_decide(String results, SenderCheck.Result expected) {
        ReadMail mail = mail("Authentication-Results: mx.town.example 1; " + results + "\n");

        assertThat(SenderChecks.of(mail, OURS).result()).isEqualTo(expected);
    }

    @Test
    void it_is_told_what_decided() {
        ReadMail mail =
                mail(
                        "Authentication-Results: MX.town.example;\n"
                                + "  spf=pass (a (b; dmarc=fail) c) smtp.mailfrom=example.org;\n"
                                + "  dmarc=pass header.from=example.org\n");

        assertThat(SenderChecks.of(mail, OURS))
                .isEqualTo(new SenderCheck(PASSED, "dmarc=pass header.from=example.org"));
    }

    @Test
    void the_word_of_a_stranger_does_not_count() {
        ReadMail mail =
                mail(
                        "Authentication-Results: mx.attacker.example; dmarc=pass header.from=example.org\n");

        assertThat(SenderChecks.of(mail, OURS).result()).isEqualTo(NONE);
        assertThat(SenderChecks.of(mail, List.of()).result()).isEqualTo(NONE);
    }

    @Test
    void what_the_sender_wrote_in_the_name_of_our_gateway_does_not_count() {
        ReadMail mail =
                mail(
                        """
                        Authentication-Results: mx.town.example; dmarc=none header.from=example.org
                        Received: from attacker.example by mx.town.example
                        Authentication-Results: mx.town.example; dmarc=pass header.from=example.org
                        """);

        assertThat(SenderChecks.of(mail, OURS).result()).isEqualTo(NONE);
    }

    @Test
    void several_headers_of_the_gateway_are_read_together() {
        ReadMail mail =
                mail(
                        """
                        Received: from mx.town.example by store.town.example
                        Authentication-Results: mx.town.example; spf=none smtp.mailfrom=x.example
                        Authentication-Results: mx.town.example; dkim=pass header.d=example.org
                        Received: from mail.example.org by mx.town.example
                        """);

        assertThat(SenderChecks.of(mail, OURS).result()).isEqualTo(PASSED);
    }

    @Test
    void a_comment_cannot_pass_for_a_result() {
        ReadMail mail =
                mail(
                        "Authentication-Results: mx.town.example; spf=none (; dmarc=pass) smtp.mailfrom=x.example\n");

        assertThat(SenderChecks.of(mail, OURS).result()).isEqualTo(NONE);
    }

    @Test
    void of_several_authors_none_is_certain() {
        ReadMail mail =
                RawText.mail(
                        "Authentication-Results: mx.town.example; dmarc=pass header.from=example.org\n"
                                + "From: petra@example.org, mayor@town.example\n\nText\n");
        ReadMail twice =
                RawText.mail(
                        "Authentication-Results: mx.town.example; dmarc=pass header.from=example.org\n"
                                + "From: petra@example.org\nFrom: mayor@town.example\n\nText\n");

        assertThat(SenderChecks.of(mail, OURS).result()).isEqualTo(NONE);
        assertThat(SenderChecks.of(twice, OURS).result()).isEqualTo(NONE);
    }

    private static ReadMail mail(String headers) {
        return RawText.mail(
                headers + "From: Petra <petra@example.org>\nTo: desk@town.example\n\nText\n");
    }
}
