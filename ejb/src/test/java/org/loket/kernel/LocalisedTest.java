package org.loket.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loket.kernel.Language.CS;
import static org.loket.kernel.Language.DE;
import static org.loket.kernel.Language.EN;
import static org.loket.kernel.Language.NL;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalisedTest {

    @Test
    void a_missing_language_falls_back_to_english_then_to_any() {
        assertThat(Localised.of(Map.of(EN, "desk", NL, "loket")).in(DE)).isEqualTo("desk");
        assertThat(Localised.of(Map.of(CS, "přepážka")).in(DE)).isEqualTo("přepážka");
        assertThat(Localised.of(Map.of()).in(DE)).isEmpty();
    }

    @Test
    void it_survives_the_way_through_the_database() {
        Localised text = Localised.of(Map.of(EN, "a \"quoted\" text", CS, "příliš žluťoučký kůň"));

        assertThat(Localised.fromJson(text.toJson())).isEqualTo(text);
    }

    @Test
    void a_language_is_known_by_its_tag_with_or_without_a_region() {
        assertThat(Language.of("nl-BE")).isEqualTo(NL);
        assertThat(Language.of(Locale.GERMANY)).isEqualTo(DE);
        assertThat(Language.of("fr")).isEqualTo(EN);
        assertThat(Language.find(null)).isEmpty();
    }
}
