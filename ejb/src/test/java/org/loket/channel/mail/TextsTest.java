package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.loket.kernel.Language;

class TextsTest {

    private static final List<String> ALTERNATIVES =
            List.of(
                    "code",
                    "expected",
                    "confirmed",
                    "withdrawn",
                    "silence",
                    "rejected",
                    "response",
                    "resolution",
                    "assignee");

    private final Texts texts = TestTexts.delivered();

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void every_language_says_as_much_and_asks_for_the_same(MailKind kind) {
        Template english = texts.template(kind, Language.EN);
        for (Language language : Language.values()) {
            Template other = texts.template(kind, language);
            assertThat(other.asks()).as("%s in %s", kind, language).isEqualTo(english.asks());
            assertThat(other.size()).as("%s in %s", kind, language).isEqualTo(english.size());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds_and_languages")
    void every_mail_is_filled_in_whatever_is_known(MailKind kind, Language language) {
        for (Map<String, String> values : variants(kind)) {
            Written mail = texts.write(kind, language, values);
            assertThat(mail.subject()).contains("Lamp", "2026-000123").doesNotContain("{", "}");
            assertThat(mail.text())
                    .contains("https://desk.example/my/2026-000123", "-- \n")
                    .doesNotContain("{", "}", "*", "<");
            assertThat(mail.html())
                    .contains("<html lang=\"" + language.code() + "\">")
                    .contains("href=\"https://desk.example/my/2026-000123\"")
                    .doesNotContainPattern("\\{[a-z]+}")
                    .doesNotContain("*");
        }
    }

    @Test
    void what_is_missing_is_told_when_it_is_written() {
        Map<String, String> values = values();
        values.remove("name");
        assertThatThrownBy(() -> texts.write(MailKind.ANSWER, Language.EN, values))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("{name}");
    }

    @Test
    void markup_that_somebody_typed_is_shown_as_typed() {
        Map<String, String> values = values();
        values.put("subject", "<b>Lamp</b> & \"co\"");
        values.put("name", "<script>alert('1')</script>");
        values.put("message", "See <a href='https://evil.example'>this</a>\n\nBye\n.\nQUIT");
        Written mail = texts.write(MailKind.ANSWER, Language.EN, values);
        assertThat(mail.html())
                .contains("&lt;b&gt;Lamp&lt;/b&gt; &amp; &quot;co&quot;")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
                .contains("this&lt;/a&gt;<br>\n<br>\nBye")
                .doesNotContain("<script", "<b>", "<a href='");
        assertThat(mail.text())
                .contains(
                        "> See <a href='https://evil.example'>this</a>\n> \n> Bye\n> .\n> QUIT\n");
    }

    @Test
    void a_place_in_what_somebody_typed_stays_as_typed() {
        Map<String, String> values = values();
        values.put("message", "{link} {code} *not strong*");
        Written mail = texts.write(MailKind.ANSWER, Language.NL, values);
        assertThat(mail.text()).contains("> {link} {code} *not strong*");
        assertThat(mail.html()).contains("{link} {code} *not strong*");
    }

    @Test
    void the_subject_is_one_line() {
        Map<String, String> values = values();
        values.put("subject", "Lamp\r\nBcc: all@evil.example\u2028x\u0085y\0z");
        assertThat(texts.write(MailKind.CONFIRMATION, Language.EN, values).subject())
                .isEqualTo("Lamp Bcc: all@evil.example x y z [2026-000123]");
    }

    @Test
    void days_and_times_are_said_as_people_say_them() {
        Instant at = Instant.parse("2026-11-26T13:05:00Z");
        ZoneId zone = ZoneId.of("Europe/Amsterdam");
        assertThat(texts.day(at, Language.EN, zone)).isEqualTo("Thursday 26 November 2026");
        assertThat(texts.day(at, Language.NL, zone)).isEqualTo("donderdag 26 november 2026");
        assertThat(texts.day(at, Language.DE, zone)).isEqualTo("Donnerstag, 26. November 2026");
        assertThat(texts.day(at, Language.IT, zone)).isEqualTo("giovedì 26 novembre 2026");
        assertThat(texts.day(at, Language.CS, zone)).isEqualTo("čtvrtek 26. listopadu 2026");
        assertThat(texts.moment(at, Language.DE, zone)).endsWith("2026, 14:05 Uhr");
    }

    static Stream<Object[]> kinds_and_languages() {
        return Stream.of(MailKind.values())
                .flatMap(k -> Stream.of(Language.values()).map(l -> new Object[] {k, l}));
    }

    /**
     * Nothing optional, each optional thing alone, and each together with a message (which an
     * answer always has).
     */
    private static List<Map<String, String>> variants(MailKind kind) {
        return Stream.concat(Stream.of("subject"), ALTERNATIVES.stream())
                .flatMap(
                        it -> {
                            Map<String, String> with = values();
                            with.putIfAbsent(it, "Something");
                            Map<String, String> without = new HashMap<>(with);
                            if (kind != MailKind.ANSWER) without.remove("message");
                            return Stream.of(with, without);
                        })
                .toList();
    }

    private static Map<String, String> values() {
        return new HashMap<>(
                Map.of(
                        "number", "2026-000123",
                        "subject", "Lamp",
                        "name", "Petra Mulder",
                        "organisation", "Waterland",
                        "author", "Sofie Vermeer",
                        "message", "It is mended.",
                        "requester", "Petra Mulder",
                        "team", "Public space",
                        "due", "tomorrow",
                        "link", "https://desk.example/my/2026-000123"));
    }
}
