package org.loket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, 2 Mar 2026 at 10:15, Desk <desk@loket.example> wrote:",
                "On 02-03-2026 10:15, Desk wrote:",
                "At 10:15 02.03.2026 +0100, you wrote:",
                "Desk wrote on 2 March 2026 10:15:",
                "Am 02.03.26 um 10:15 schrieb Desk:",
                "Am Mo., 2. März 2026 um 10:15 Uhr schrieb Desk <desk@loket.example>:",
                "Desk schrieb am 02.03.2026 um 10:15:",
                "Op ma 2 mrt 2026 om 10:15 schreef Desk <desk@loket.example>:",
                "Desk schreef op 02-03-2026 10:15:",
                "Il giorno lun 2 mar 2026 alle ore 10:15 Desk <desk@loket.example> ha scritto:",
                "Dne 2. 3. 2026 v 10:15 Desk napsal(a):",
                "po 2. 3. 2026 v 10:15 odesílatel Desk <desk@loket.example> napsal:",
                "Le lun. 2 mars 2026 à 10:15, Desk <desk@loket.example> a écrit :",
                "El lun, 2 mar 2026 a las 10:15, Desk (<desk@loket.example>) escribió:",
                "2026-03-02 10:15 GMT+01:00 Desk <desk@loket.example>:",
                "On Mon, 2 Mar 2026 at 10:15, the municipal service desk of Waterland\n"
                        + "<desk@loket.example> wrote:"
            })
    void what_is_quoted_below_an_attribution_is_history(String attribution) {
        String text = "It works now.\n\n" + attribution + "\n> Does it work?\n>\n> Desk\n";
        assertThat(Separation.of(text, false))
                .isEqualTo(
                        new Separation.Separated(
                                "It works now.", attribution + "\n> Does it work?\n>\n> Desk", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----Original Message-----",
                "-----Ursprüngliche Nachricht-----",
                "-----Oorspronkelijk bericht-----",
                "-----Messaggio originale-----",
                "-----Původní zpráva-----",
                "-----Message d'origine-----",
                "-----Mensaje original-----",
                "From: Desk <desk@loket.example>\nSent: Monday\nTo: Eva\nSubject: Lamp",
                "Von: Desk <desk@loket.example>\nGesendet: Montag\nAn: Eva\nBetreff: Lampe",
                "Van: Desk <desk@loket.example>\nVerzonden: maandag\nAan: Eva\nOnderwerp: Lamp",
                "Da: Desk\nInviato: lunedì\nA: Eva\nOggetto: Lampada",
                "Od: Desk\nOdesláno: pondělí\nKomu: Eva\nPředmět: Lampa",
                "De : Desk\nEnvoyé : lundi\nÀ : Eva\nObjet : Lampe",
                "De: Desk\nEnviado el: lunes\nPara: Eva\nAsunto: Lámpara",
                "*From:* Desk\n*Sent:* Monday\n*To:* Eva\n*Subject:* Lamp",
                "________________________________\nFrom: Desk\nSent: Monday\nTo: Eva"
            })
    void what_outlook_puts_below_is_history(String head) {
        String text = "It works now.\n\n" + head + "\n\nDoes it work?\n";
        Separation.Separated separated = Separation.of(text, false);
        assertThat(separated.written()).isEqualTo("It works now.");
        assertThat(separated.quoted()).isEqualTo(head + "\n\nDoes it work?");
    }

    @Test
    void answers_between_quotations_are_never_folded() {
        String text =
                """
                On 2 Mar 2026 10:15, Desk wrote:
                > Which lamp?
                The third one.

                > Since when?
                Since Monday.

                > Thank you,
                > Desk""";
        assertThat(Separation.of(text, false).written())
                .contains("> Which lamp?", "The third one.", "> Since when?", "Since Monday.")
                .doesNotContain("Thank you");
    }

    @Test
    void an_answer_below_the_whole_quotation_is_what_was_written() {
        String text = "On 2 Mar 2026 10:15, Desk wrote:\n> Which lamp?\n> Desk\n\nThe third one.";
        assertThat(Separation.of(text, false))
                .isEqualTo(
                        new Separation.Separated(
                                "The third one.",
                                "On 2 Mar 2026 10:15, Desk wrote:\n> Which lamp?\n> Desk",
                                ""));
    }

    @Test
    void a_forwarded_message_is_what_the_sender_wants_to_be_read() {
        String text =
                "Please help.\n\nFrom: Jan\nSent: Monday\nTo: Eva\nSubject: Lamp\n\nIt broke.";
        assertThat(Separation.of(text, true).written()).contains("It broke.");
        ReadMail mail = Raw.read("Subject: WG: Lampe", "", text.replace("\n", "\r\n"));
        assertThat(mail.text().written()).contains("It broke.");
    }

    @Test
    void a_message_that_only_quotes_is_shown() {
        String text = "On 2 Mar 2026 10:15, Desk wrote:\n> Does it work?";
        assertThat(Separation.of(text, false).written()).isEqualTo(text);
    }

    @Test
    void a_form_that_somebody_fills_in_is_no_history() {
        String text = "Hello\n\nName: Eva\nDate: 2 March\nTo: the desk\n\nThe lamp is broken.";
        assertThat(Separation.of(text, false).written()).isEqualTo(text);
    }

    @Test
    void a_sentence_about_what_somebody_wrote_is_no_attribution() {
        String text = "Hello\n\nOn the first page you wrote:\nopen on Monday\n\nIt was not.";
        assertThat(Separation.of(text, false).written()).isEqualTo(text);
    }

    @Test
    void history_without_marks_is_folded_where_a_program_says_so() {
        String text = "Yes.\n\nOn 2 Mar 2026 10:15, Desk <desk@loket.example> wrote:\n\nWorks?";
        assertThat(Separation.of(text, false).written()).isEqualTo("Yes.");
    }

    @Test
    void a_signature_stands_below_its_dashes() {
        assertThat(Separation.of("It is dark.\n\n-- \nEva\nStudent", false))
                .isEqualTo(new Separation.Separated("It is dark.", "", "Eva\nStudent"));
        assertThat(Separation.of("It is dark.\n--\nEva", false).signature()).isEqualTo("Eva");
        String below = "Yes.\n\n-- \nEva\n\nOn 2 Mar 2026 10:15, Desk wrote:\n> Works?";
        assertThat(Separation.of(below, false))
                .isEqualTo(
                        new Separation.Separated(
                                "Yes.", "On 2 Mar 2026 10:15, Desk wrote:\n> Works?", "Eva"));
        String last = "Yes.\n\nOn 2 Mar 2026 10:15, Desk wrote:\n> Works?\n\n-- \nEva";
        assertThat(Separation.of(last, false))
                .isEqualTo(
                        new Separation.Separated(
                                "Yes.", "On 2 Mar 2026 10:15, Desk wrote:\n> Works?", "Eva"));
    }

    @Test
    void dashes_above_a_long_text_are_no_signature() {
        String text = "First\n--\n" + "more to read\n".repeat(40);
        assertThat(Separation.of(text, false).written()).contains("more to read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent from my iPhone",
                "Verstuurd vanaf mijn iPhone",
                "Von meinem iPhone gesendet",
                "Inviato da iPhone",
                "Odesláno z iPhonu",
                "Get Outlook for Android"
            })
    void what_a_telephone_adds_is_signature(String line) {
        assertThat(Separation.of("Yes.\n\n" + line, false))
                .isEqualTo(new Separation.Separated("Yes.", "", line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>Yes.</div><div class='gmail_quote'><div class='gmail_attr'>On 2 Mar 2026"
                        + " 10:15, Desk wrote:<br></div><blockquote class='gmail_quote'>Works?"
                        + "</blockquote></div>",
                "<p>Yes.</p><div class='moz-cite-prefix'>On 2 Mar 2026 10:15, Desk wrote:</div>"
                        + "<blockquote type='cite' cite='mid:1'><p>Works?</p></blockquote>",
                "Yes.<br><div><div>On 2 Mar 2026, at 10:15, Desk wrote:</div><br>"
                        + "<blockquote type='cite'>Works?</blockquote></div>",
                "<p class='MsoNormal'>Yes.</p><div style='border-top:solid #E1E1E1 1.0pt'><p"
                        + " class='MsoNormal'><b>From:</b> Desk<br><b>Sent:</b> Monday<br>"
                        + "<b>To:</b> Eva<br><b>Subject:</b> Lamp</p></div><p>Works?</p>",
                "<div>Yes.</div><hr><div id='divRplyFwdMsg'><b>Von:</b> Desk<br><b>Gesendet:</b>"
                        + " Montag<br><b>An:</b> Eva<br><b>Betreff:</b> Lampe</div>Works?"
            })
    void history_in_the_html_of_mail_programs_is_folded(String html) {
        ReadMail mail = Raw.read("Content-Type: text/html", "", html);
        assertThat(mail.text().written()).isEqualTo("Yes.");
        assertThat(mail.text().quoted()).contains("Desk", "Works?");
    }

    @Test
    void nothing_that_was_written_is_lost() {
        String text = "a\n\n-- \nb\n\nOn 2 Mar 2026 10:15, Desk wrote:\n> c\n\nd\n\n> e\n-- \nf";
        Separation.Separated separated = Separation.of(text, false);
        String all = separated.written() + separated.quoted() + separated.signature();
        assertThat(all).contains("a", "b", "c", "d", "e", "f");
        assertThat(separated.written()).contains("d");
    }
}
