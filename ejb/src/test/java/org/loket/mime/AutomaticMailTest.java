package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loket.mime.Automatic.Kind;

class AutomaticMailTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied | AUTO_REPLY",
                "auto-submitted: Auto-Replied (vacation); owner-email=a@b.example | AUTO_REPLY",
                "Auto-Submitted: auto-generated | GENERATED",
                "Auto-Submitted: auto-notified | GENERATED",
                "X-Autoreply: yes | AUTO_REPLY",
                "X-Autorespond: Re: hello | AUTO_REPLY",
                "X-AutoReply-From: a@b.example | AUTO_REPLY",
                "Precedence: auto_reply | AUTO_REPLY",
                "Precedence: bulk | BULK",
                "Precedence: junk | BULK",
                "List-Id: Neighbours <neighbours.example.org> | LIST",
                "List-Unsubscribe: <https://example.org/u> | LIST",
                "X-Loop: neighbours@example.org | LOOP",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply | QUIET",
                "X-Auto-Response-Suppress: All | QUIET",
                "Content-Type: multipart/report; report-type=disposition-notification | RECEIPT",
                "Return-Path: <> | GENERATED",
                "From: MAILER-DAEMON@example.org | GENERATED",
                "From: No Reply <noreply@example.org> | NO_REPLY",
                "From: <nicht-antworten@amt.example> | NO_REPLY",
                "From: <alerts-no-reply@example.org> | NO_REPLY",
            })
    void the_header_tells_what_no_person_wrote(String header, Kind kind) {
        Automatic automatic = AutomaticMail.of(mail(header)).orElseThrow();

        assertThat(automatic.kind()).isEqualTo(kind);
        String name = header.substring(0, header.indexOf(':'));
        assertThat(automatic.header()).startsWithIgnoringCase(name + ": ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "X-Autoreply: no",
                "Precedence: first-class",
                "X-Auto-Response-Suppress: None",
                "X-Auto-Response-Suppress: DR",
                "In-Reply-To: <2026-000001@loket.example>",
                "Subject: Out of office hours nobody answers the phone",
                "Subject: Afwezigheid van mijn dochter",
                "From: Noreen Plyer <noreen@example.org>",
                "Return-Path: <petra@example.org>"
            })
    void what_a_person_wrote_is_answered(String header) {
        assertThat(AutomaticMail.of(mail(header))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatic reply: Your request",
                "Out of Office: Your request",
                "Automatisch antwoord: Uw aanvraag",
                "Afwezig: Uw aanvraag",
                "Automatische Antwort: Ihre Anfrage",
                "Abwesenheitsnotiz: Ihre Anfrage",
                "Risposta automatica: La sua richiesta",
                "Fuori ufficio: La sua richiesta",
                "Automatická odpověď: Váš požadavek",
                "Mimo kancelář"
            })
    void out_of_office_is_known_by_its_subject_in_an_answer(String subject) {
        ReadMail answer =
                mail("Subject: " + subject + "\nIn-Reply-To: <2026-000001@loket.example>");

        assertThat(AutomaticMail.of(answer)).map(Automatic::kind).contains(Kind.AUTO_REPLY);
        assertThat(AutomaticMail.of(mail("Subject: " + subject))).isEmpty();
    }

    @Test
    void a_reply_to_an_out_of_office_is_by_a_person() {
        ReadMail reply =
                mail("Subject: Re: Out of office\nIn-Reply-To: <2026-000001@loket.example>");

        assertThat(AutomaticMail.of(reply)).isEmpty();
    }

    @Test
    void who_can_be_answered_elsewhere_is_no_dead_end() {
        assertThat(
                        AutomaticMail.of(
                                mail("From: <noreply@forms.example>\nReply-To: petra@example.org")))
                .isEmpty();
    }

    @Test
    void only_answers_of_programs_say_nothing_to_be_dealt_with() {
        assertThat(Kind.values())
                .filteredOn(Kind::answers)
                .containsExactly(Kind.AUTO_REPLY, Kind.RECEIPT);
    }

    @Test
    void of_the_mails_of_other_desks_only_these_are_automatic() throws IOException {
        Map<String, Kind> found = new TreeMap<>();
        for (String folder : List.of("rt", "otobo", "freescout")) {
            for (Path mail : Corpora.mails(folder)) {
                AutomaticMail.of(MailReader.read(mail))
                        .ifPresent(it -> found.put(mail.getFileName().toString(), it.kind()));
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "multipart-report", Kind.GENERATED,
                                "PostMaster-Test10.box", Kind.GENERATED,
                                "UTF8Filename.box", Kind.LIST,
                                "message-5-iso-2022-jp.eml", Kind.NO_REPLY));
    }

    @Test
    void an_absence_with_the_null_path_is_an_answer() throws IOException {
        for (Path mail : Corpora.mails("bounces")) {
            if (!mail.getFileName().toString().contains("rfc3834")) continue;
            assertThat(AutomaticMail.of(MailReader.read(mail)))
                    .map(Automatic::kind)
                    .contains(Kind.AUTO_REPLY);
        }
    }

    private static ReadMail mail(String header) {
        String from = header.contains("From: ") ? "" : "From: Petra <petra@example.org>\n";
        return RawText.mail(from + "To: desk@loket.example\n" + header + "\n\nText\n");
    }
}
