package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.loket.kernel.Language;

class TextCheckTest {

    private static final String SUBJECT = "{subject} [{number}]";
    private static final String BODY =
            "# Received\n\nDear {name},\n\n?code Your code is *{code}*.\n\n-> Follow | {link}";

    private final Texts texts = TestTexts.delivered();

    static Stream<Object[]> kinds_and_languages() {
        return TextsTest.kinds_and_languages();
    }

    @ParameterizedTest
    @MethodSource("kinds_and_languages")
    void what_is_delivered_can_be_saved_as_it_is(MailKind kind, Language language) {
        TextDraft delivered = TextDraft.of(texts.delivered(kind, language));
        assertThat(TextCheck.of(kind, delivered)).isEmpty();
        assertThat(delivered.lines()).hasSameElementsAs(texts.delivered(kind, language));
    }

    @Test
    void a_text_with_all_that_it_needs_passes() {
        assertThat(problems(SUBJECT, BODY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; number and words; subject",
                "'{subject}'; the same; number",
                "'{subject} {code} [{number}]'; the same; sometimes code",
                "'{subject} {who} [{number}]'; the same; place who",
            })
    void a_subject_names_the_request_and_only_what_is_known(
            String subject, String body, String expected) {
        assertThat(problems(subject, BODY)).contains(expected);
    }

    @Test
    void each_problem_is_named() {
        assertThat(problems(SUBJECT, " \n")).containsExactly("empty");
        assertThat(problems(SUBJECT, BODY.replace("# Received", ""))).containsExactly("heading");
        assertThat(problems(SUBJECT, BODY + "\n# Again")).containsExactly("heading");
        assertThat(problems(SUBJECT, BODY.replace("-> Follow | {link}", "")))
                .containsExactly("link");
        assertThat(problems(SUBJECT, BODY.replace(" | {link}", "")))
                .containsExactly("linkForm -> Follow", "link");
        assertThat(problems(SUBJECT, BODY + "\n-> Click | javascript:alert(1)"))
                .containsExactly("linkAddress javascript:alert(1)");
        assertThat(problems(SUBJECT, BODY + "\n-> More | https://www.example.org/more")).isEmpty();
        assertThat(problems(SUBJECT, BODY + "\nHello {firstname}"))
                .containsExactly("place firstname");
        assertThat(problems(SUBJECT, BODY + "\nHello { name }")).containsExactly("place  name ");
        assertThat(problems(SUBJECT, BODY.replace("?code ", ""))).containsExactly("sometimes code");
        assertThat(problems(SUBJECT, BODY.replace("?code", "?kode")))
                .containsExactly("case kode", "sometimes code");
        assertThat(problems(SUBJECT, BODY.replace("{code}", "secret")))
                .containsExactly("needed code");
        assertThat(problems(SUBJECT, BODY + "\n*strong")).containsExactly("asterisk *strong");
        assertThat(problems(SUBJECT, BODY + "\n= Other")).containsExactly("form = Other");
    }

    @Test
    void what_a_colleague_wrote_is_never_left_out() {
        TextDraft closed =
                new TextDraft(SUBJECT, "# Closed\n?message {author} wrote.\n-> Open | {link}");
        assertThat(TextCheck.of(MailKind.CLOSED, closed))
                .containsExactly(new TextProblem("needed", "message"));
    }

    @Test
    void a_text_that_passes_can_be_written_whatever_is_known() {
        TextDraft draft = new TextDraft(SUBJECT, BODY);
        Template made = texts.made(MailKind.CONFIRMATION, Language.EN, draft.lines());
        Map<String, String> least =
                Map.of(
                        "number", "2026-000001",
                        "subject", "Lamp <b>",
                        "name", "Eva",
                        "organisation", "Waterland",
                        "link", "https://desk.example/my/2026-000001");
        Written mail = made.written(least);
        assertThat(mail.subject()).isEqualTo("Lamp <b> [2026-000001]");
        assertThat(mail.text()).contains("Dear Eva,").doesNotContain("code");
    }

    private static Stream<String> problems(String subject, String body) {
        return TextCheck.of(MailKind.CONFIRMATION, new TextDraft(subject, body)).stream()
                .map(it -> it.what().isEmpty() ? it.rule() : it.rule() + " " + it.what());
    }
}
