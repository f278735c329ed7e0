package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loket.kernel.Language;

class TongueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NL | Sinds vanmorgen kan ik niet meer inloggen. Kunt u daar naar kijken?
                    NL | Goedemiddag, er staat een auto voor onze oprit die er al een week staat.
                    EN | Since this morning I cannot log in any more. Could you have a look at it?
                    EN | Hello, the street light in front of our house has been broken for a week.
                    DE | Seit heute Morgen kann ich mich nicht mehr anmelden. Könnten Sie das prüfen?
                    DE | Guten Tag, vor unserer Einfahrt steht seit einer Woche ein Auto ohne Kennzeichen.
                    IT | Da questa mattina non riesco più ad accedere. Potete dare un'occhiata per favore?
                    IT | Buongiorno, il lampione davanti alla nostra casa è rotto da una settimana.
                    CS | Od rána se nemohu přihlásit. Mohli byste se na to prosím podívat, co to je?
                    CS | Od rana se nemohu prihlasit. Mohli byste se na to prosim podivat, co to je?
                    CS | Dobrý den, před naším domem už týden nesvítí lampa a nikdo s tím nic nedělá.
                    """)
    void a_text_of_some_sentences_tells_its_language(Language language, String text) {
        assertThat(Tongue.of(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Help!",
                "Lamp kapot",
                "Jan de Vries, Hoofdstraat 12",
                "See attachment",
                "12345 67890"
            })
    void a_few_words_tell_nothing(String text) {
        assertThat(Tongue.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour, je ne peux plus me connecter depuis ce matin. Pourriez-vous regarder ?",
                "Buenos días, desde esta mañana no puedo entrar en mi cuenta. ¿Me pueden ayudar?",
                "Bom dia, desde esta manhã que não consigo entrar na minha conta. Podem ajudar?",
                "Hej, siden i morges kan jeg ikke logge ind. Vil I være søde at se på det for mig?",
                "Dzień dobry, od rana nie mogę się zalogować. Czy mogliby Państwo to sprawdzić?",
                "Добрый день, с утра не могу войти в систему. Не могли бы вы посмотреть?"
            })
    void a_language_that_we_do_not_speak_is_none_of_ours(String text) {
        assertThat(Tongue.of(text)).isEmpty();
    }

    @Test
    void of_two_languages_in_one_text_the_longer_one_counts() {
        assertThat(
                        Tongue.of(
                                "Met deze brief maken wij bezwaar tegen het besluit dat u op 3 mei hebt"
                                        + " genomen. Wij zijn het er niet mee eens omdat er niet naar ons is"
                                        + " geluisterd, en wij willen graag dat u dit nog eens bekijkt.\n\n"
                                        + "This message is confidential."))
                .contains(Language.NL);
    }
}
