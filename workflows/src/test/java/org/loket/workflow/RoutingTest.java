package org.loket.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table that chooses team and priority, through the process that asks it. */
class RoutingTest {

    private final PaperHouse house = PaperHouse.at("2026-03-17T10:00");

    @ParameterizedTest(name = "{0} / {1} / {2}: {3}, {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    street-problem   | question        | Hole in the road          | public-space  | 2
                    street-problem   | question        | Gas leak in Main Street   | civil-affairs | 1
                    street-problem   | question        | Gefährliche Kreuzung      | civil-affairs | 1
                    password-reset   | question        | Forgot my password        | it-service    | 2
                    password-reset   | question        | Zítra mám zkoušku         | it-service    | 1
                    passport         | question        | Renew my passport         | civil-affairs | 3
                    passport         | question        | Ho bisogno del passaporto domani | civil-affairs | 2
                    library-question | question        | Opening hours             | library       | 4
                    library-question | incident        | The gate is broken        | civil-affairs | 2
                    complaint        | complaint       | Too slow                  | civil-affairs | 3
                    complaint        | complaint       | Deadline is near          | civil-affairs | 2
                    something-new    | service-request | A chair                   | civil-affairs | 3
                    """)
    void the_first_rule_that_fits_decides(
            String service, String kind, String subject, String team, int priority) {
        PaperRequest request = house.file("question", service, kind, subject, null);

        assertThat(request.team).isEqualTo(team);
        assertThat(request.priority).isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvSource({
        "A brand new bike,NONE",
        "Is er gevaar?,DANGER",
        "Spěchá to,DEADLINE",
        "specha to,DEADLINE",
        "Endangered species,NONE",
        "Dringend: Pass,DEADLINE",
        "Pericolo di crollo,DANGER"
    })
    void hints_are_whole_words_in_any_of_our_languages(String subject, Hint hint) {
        assertThat(Hint.in(subject)).isEqualTo(hint);
    }
}
