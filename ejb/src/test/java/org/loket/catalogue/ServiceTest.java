package org.loket.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;

class ServiceTest {

    private static final Localised NAME = text("Report a problem in the street", "Straatprobleem");
    private static final Localised SUMMARY = text("Lights, paving", "Verlichting, bestrating");
    private static final Localised KEYWORDS = text("lamp post, pothole", "lantaarnpaal, kuil");

    @Test
    void a_service_is_mentioned_by_its_name_summary_and_keywords() {
        Service service = service(new Service.Texts(NAME, SUMMARY, SUMMARY, SUMMARY, KEYWORDS));
        assertThat(service.mentions(List.of("street"), Language.EN)).isTrue();
        assertThat(service.mentions(List.of("lights"), Language.EN)).isTrue();
        assertThat(service.mentions(List.of("nothing", "pothole"), Language.EN)).isTrue();
        assertThat(service.mentions(List.of("passport"), Language.EN)).isFalse();
    }

    @Test
    void keywords_are_those_of_the_language() {
        Service service = service(new Service.Texts(NAME, SUMMARY, SUMMARY, SUMMARY, KEYWORDS));
        assertThat(service.mentions(List.of("lantaarn"), Language.NL)).isTrue();
        assertThat(service.mentions(List.of("lantaarn"), Language.EN)).isFalse();
    }

    @Test
    void a_service_without_keywords_is_found_by_its_name() {
        Service service = service(new Service.Texts(NAME, SUMMARY, SUMMARY, SUMMARY));
        assertThat(service.mentions(List.of("street"), Language.EN)).isTrue();
        assertThat(service.mentions(List.of("pothole"), Language.EN)).isFalse();
    }

    private static Service service(Service.Texts texts) {
        return new Service("street", Kind.INCIDENT, "question", "t", "l", false, 1, texts);
    }

    private static Localised text(String english, String dutch) {
        return Localised.of(Map.of(Language.EN, english, Language.NL, dutch));
    }
}
