package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loket.mime.DeliveryAction.COMPLAINT;
import static org.loket.mime.DeliveryAction.DELAYED;
import static org.loket.mime.DeliveryAction.DELIVERED;
import static org.loket.mime.DeliveryAction.FAILED;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryReportsTest {

    private static final String REPORT =
            """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
            To: desk@loket.example
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <report@mx.example.org>
            In-Reply-To: <other@loket.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            It did not work.

            <petra@example.org>: host mx.example.org said: 552 5.2.2 Mailbox is full

            --b
            Content-Type: message/delivery-status

            %s
            --b
            Content-Type: message/rfc822

            From: desk@loket.example
            To: Petra <petra@example.org>
            Subject: Your request
            Message-ID: <2026-000001.a@loket.example>

            Dear Petra
            --b--
            """;

    @Test
    void fields_tell_for_whom_why_and_which_mail() {
        DeliveryReport report =
                report(
                        """
                        Reporting-MTA: dns; mx.example.org

                        Original-Recipient: rfc822;petra@example.org
                        Final-Recipient: rfc822;p.mulder@mail.example.org
                        Action: failed
                        Status: 5.1.1
                        Diagnostic-Code: smtp; 550 5.1.1 <p.mulder@mail.example.org>:
                            User unknown
                        """);

        assertThat(report.originalMessageId()).hasValue("<2026-000001.a@loket.example>");
        assertThat(report.about()).contains("<other@loket.example>");
        assertThat(report.returned())
                .containsExactly(new MailAddress("Petra", "petra@example.org"));
        assertThat(report.deliveries())
                .containsExactly(
                        new Delivery(
                                "petra@example.org",
                                "p.mulder@mail.example.org",
                                FAILED,
                                "5.1.1",
                                DeliveryTrouble.ADDRESS_UNKNOWN,
                                "550 5.1.1 <p.mulder@mail.example.org>: User unknown"));
    }

    @Test
    void recipients_without_a_blank_line_between_them_are_told_apart() {
        DeliveryReport report =
                report(
                        """
                        Reporting-MTA: dns; mx.example.org
                        Final-Recipient: rfc822; a@example.org
                        Action: failed
                        Status: 5.2.2
                        Final-Recipient: rfc822; b@example.org
                        Action: delayed
                        Status: 4.4.1
                        """);

        assertThat(report.deliveries())
                .extracting(Delivery::address)
                .containsExactly("a@example.org", "b@example.org");
        assertThat(report.deliveries())
                .extracting(Delivery::action)
                .containsExactly(FAILED, DELAYED);
    }

    @Test
    void a_field_that_is_missing_is_read_from_the_text() {
        Delivery only = only(report("Final-Recipient : <petra@example.org>\n"));

        assertThat(only.action()).isEqualTo(FAILED);
        assertThat(only.status()).isEqualTo("5.2.2");
        assertThat(only.trouble()).isEqualTo(DeliveryTrouble.MAILBOX_FULL);
        assertThat(only.diagnostic()).contains("Mailbox is full");
    }

    @Test
    void a_recipient_that_is_no_address_is_read_from_the_text() {
        Delivery only =
                only(
                        report(
                                "Final-Recipient: X400;/C=NL/A=ADMD/S=Mulder/\nAction: failed\nStatus: 5.0.0\n"));

        assertThat(only.address()).isEqualTo("petra@example.org");
    }

    @Test
    void a_report_without_fields_is_read_from_its_text() {
        assertThat(only(report("")).address()).isEqualTo("petra@example.org");
    }

    @Test
    void a_report_of_success_is_no_failure() {
        DeliveryReport report =
                report(
                        "Final-Recipient: rfc822; petra@example.org\nAction: delivered\nStatus: 2.0.0\n");

        assertThat(only(report).action()).isEqualTo(DELIVERED);
        assertThat(only(report).status()).isEqualTo("2.0.0");
        assertThat(report.failed()).isFalse();
    }

    @Test
    void a_complaint_is_told_from_a_failure() {
        ReadMail mail =
                RawText.mail(
                        """
                        From: feedback@isp.example
                        To: desk@loket.example
                        Subject: FW: Your request
                        Content-Type: multipart/report; report-type=feedback-report; boundary="b"

                        --b
                        Content-Type: text/plain

                        This is an abuse report.
                        --b
                        Content-Type: message/feedback-report

                        Feedback-Type: abuse
                        User-Agent: SomeGenerator/1.0
                        Original-Rcpt-To: <petra@isp.example>
                        --b
                        Content-Type: text/rfc822-headers

                        Message-ID: <2026-000001.a@loket.example>
                        To: petra@isp.example
                        --b--
                        """);

        DeliveryReport report = DeliveryReports.of(mail).orElseThrow();

        assertThat(only(report).action()).isEqualTo(COMPLAINT);
        assertThat(only(report).address()).isEqualTo("petra@isp.example");
        assertThat(report.originalMessageId()).hasValue("<2026-000001.a@loket.example>");
    }

    @Test
    void the_mail_below_a_free_text_is_the_one_it_is_about() {
        ReadMail mail =
                RawText.notice(
                        "MAILER-DAEMON@mx.example.org",
                        "failure notice",
                        """
                        Hi. This is the qmail-send program at mx.example.org.
                        I'm afraid I wasn't able to deliver your message to the following addresses.

                        <petra@example.org>:
                        192.0.2.1 does not like recipient.
                        Remote host said: 550 5.1.1 no such user
                        Giving up on 192.0.2.1.

                        --- Below this line is a copy of the message.

                        Return-Path: <desk@loket.example>
                        Received: (qmail 1 invoked by uid 0)
                        Message-ID: <2026-000001.a@loket.example>
                        To: someone.else@example.org

                        text
                        """);

        DeliveryReport report = DeliveryReports.of(mail).orElseThrow();

        assertThat(report.originalMessageId()).hasValue("<2026-000001.a@loket.example>");
        assertThat(only(report).address()).isEqualTo("petra@example.org");
        assertThat(only(report).status()).isEqualTo("5.1.1");
    }

    @Test
    void a_person_who_passes_a_report_on_is_no_mail_server() {
        ReadMail forwarded =
                RawText.mail(
                        """
                        Return-Path: <piet@example.org>
                        From: Piet Visser <piet@example.org>
                        To: desk@loket.example
                        Subject: Fwd: Undelivered Mail Returned to Sender
                        Content-Type: multipart/mixed; boundary="b"

                        --b
                        Content-Type: text/plain

                        What does this mean? The mail could not be delivered to <a@example.org>: 550 User unknown
                        --b
                        Content-Type: message/delivery-status

                        Final-Recipient: rfc822; a@example.org
                        Action: failed
                        Status: 5.1.1
                        --b--
                        """);

        assertThat(DeliveryReports.of(forwarded)).isEmpty();
    }

    @Test
    void a_person_who_writes_about_a_failure_is_no_mail_server() {
        ReadMail asked =
                RawText.mail(
                        """
                        Return-Path: <piet@example.org>
                        From: Piet Visser <piet@example.org>
                        To: desk@loket.example
                        Subject: Delivery failure

                        I get "This message was created automatically by mail delivery software.
                        A message that you sent could not be delivered to one or more of its recipients."

                          info@town.example
                            550 user unknown

                        Can you help?
                        """);

        assertThat(DeliveryReports.of(asked)).isEmpty();
    }

    @Test
    void an_out_of_office_with_the_null_path_is_no_failure() {
        ReadMail away =
                RawText.notice(
                        "Petra <petra@example.org>",
                        "Automatic reply: Your request",
                        "I am away until Monday. Please ask colleague@example.org.");

        assertThat(DeliveryReports.of(away)).isEmpty();
    }

    private static DeliveryReport report(String fields) {
        return DeliveryReports.of(RawText.mail(REPORT.formatted(fields))).orElseThrow();
    }

    private static Delivery only(DeliveryReport report) {
        List<Delivery> all = report.deliveries();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
