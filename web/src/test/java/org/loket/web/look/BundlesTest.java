package org.loket.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loket.kernel.Language;

class BundlesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    static Stream<String> bundles() {
        return Texts.BUNDLES.stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_language_has_the_same_keys(String bundle) {
        Set<?> english = texts(bundle, Language.EN).keySet();
        for (Language language : Language.values()) {
            assertThat(texts(bundle, language).keySet())
                    .as("%s in %s", bundle, language)
                    .isEqualTo(english);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_is_a_format_with_the_same_placeholders(String bundle) {
        Properties english = texts(bundle, Language.EN);
        for (Language language : Language.values()) {
            Properties texts = texts(bundle, language);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(text).as("%s of %s in %s", key, bundle, language).isNotBlank();
                assertThat(text)
                        .as(
                                "%s of %s in %s: an apostrophe quotes in a format: use ’",
                                key, bundle, language)
                        .doesNotContain("'");
                new MessageFormat(text, language.locale());
                assertThat(placeholders(text))
                        .as("%s of %s in %s", key, bundle, language)
                        .isEqualTo(placeholders(english.getProperty(key)));
            }
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Properties texts(String bundle, Language language) {
        String file = "/org/loket/web/" + bundle + "_" + language.code() + ".properties";
        Properties texts = new Properties();
        try (var in = BundlesTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
