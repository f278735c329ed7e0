package org.loket.web.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.loket.kernel.Forbidden;
import org.loket.kernel.Language;
import org.loket.kernel.NotFound;
import org.loket.kernel.TakenByOther;

class LookTest {

    @Test
    void the_browsers_first_language_that_we_speak_is_taken() {
        assertThat(Visitor.preferred(List.of(Locale.FRENCH, Locale.forLanguageTag("nl-BE"))))
                .isEqualTo(Language.NL);
        assertThat(Visitor.preferred(List.of(Locale.FRENCH))).isEqualTo(Language.EN);
    }

    @Test
    void languages_are_offered_by_their_own_names() {
        assertThat(Speech.ALL)
                .extracting(Speech::name)
                .containsExactly("English", "Nederlands", "Deutsch", "Italiano", "Čeština");
    }

    @Test
    void initials_are_of_the_first_and_the_last_word() {
        assertThat(Initials.of("Anna de Vries")).isEqualTo("AV");
        assertThat(Initials.of("Šimon")).isEqualTo("Š");
        assertThat(Initials.of(" ")).isEmpty();
    }

    @Test
    void a_pale_brand_colour_is_darkened_until_white_text_can_be_read() {
        assertThat(Colours.legible("#0d5c63")).isEqualTo("#0d5c63");
        int yellow = Integer.parseInt(Colours.legible("#ffe000").substring(1), 16);
        assertThat(Colours.contrastWithWhite(yellow >> 16, yellow >> 8 & 255, yellow & 255))
                .isGreaterThanOrEqualTo(4.5);
        assertThatThrownBy(() -> Colours.css("red;}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_mishap_has_the_status_that_fits() {
        assertThat(Mishap.of(new RuntimeException(new NotFound("request", "1"))).status())
                .isEqualTo(404);
        assertThat(Mishap.of(new Forbidden("signIn")).status()).isEqualTo(403);
        assertThat(Mishap.of(new RuntimeException(new SQLException("gone", "08006"))).status())
                .isEqualTo(503);
        assertThat(Mishap.of(new RuntimeException(new SQLException("odd", "22021"))).status())
                .isEqualTo(400);
        assertThat(Mishap.of(new IllegalStateException()).status()).isEqualTo(500);
    }

    @Test
    void an_error_is_said_in_the_persons_language() {
        assertThat(Texts.of(new TakenByOther("Bram"), Language.EN))
                .isEqualTo("Bram has just taken this.");
        assertThat(Texts.of(new NotFound("unheardOf", "x"), Language.DE))
                .isEqualTo("Das finden wir nicht.");
    }

    @Test
    void only_the_desk_may_set_styles_on_elements_and_forms_may_lead_to_the_sign_in() {
        assertThat(ContentPolicy.policy(false, "https://id.example"))
                .contains("style-src 'self';", "form-action 'self' https://id.example");
        assertThat(ContentPolicy.policy(true, "https://id.example"))
                .contains("style-src 'self' 'unsafe-inline'");
    }
}
