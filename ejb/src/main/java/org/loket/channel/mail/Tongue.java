package org.loket.channel.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.loket.kernel.Language;

/**
 * Tells in which of our languages a text is written by the small words that every sentence needs.
 * Those of our neighbours are counted too: a text in French is not Italian.
 */
final class Tongue {

    private static final String CZECH = "czech";

    /**
     * Ours first, in the order of {@link Language}. Lucene has another list for Czech and none for
     * Polish.
     */
    private static final List<String> LISTS =
            List.of(
                    "english",
                    "dutch",
                    "german",
                    "italian",
                    CZECH,
                    "french",
                    "spanish",
                    "portuguese",
                    "danish",
                    "swedish",
                    "norwegian",
                    "",
                    "hungarian");

    /** What is written in one of these languages alone, in the same order. */
    private static final List<Pattern> LETTERS =
            Stream.of("", "ĳ", "ß", "", "ěřů", "œ", "ñ", "ãõ", "", "", "", "ąęłńśźż", "őű")
                    .map(it -> Pattern.compile(it.isEmpty() ? "(?!)" : "[" + it + "]"))
                    .toList();

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");

    /** More are not needed to be sure. */
    private static final int MOST_WORDS = 500;

    /** Fewer small words may be names or a coincidence. */
    private static final double FEWEST = 2;

    /** Of all words so many are small ones, at least. */
    private static final double SHARE = 0.14;

    /** So much more of them than of any other language's. */
    private static final double LEAD = 1.5;

    /** For each small word how much it speaks for each language: less if it has others too. */
    private static final Map<String, double[]> WEIGHTS = weights();

    private static final double[] NOTHING = new double[LISTS.size()];

    private Tongue() {}

    /** Empty if it is too short to tell, or in none of our languages. */
    static Optional<Language> of(String text) {
        double[] scores = new double[LISTS.size()];
        int words = 0;
        Matcher word = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (words < MOST_WORDS && word.find()) {
            words++;
            double[] speaks = WEIGHTS.getOrDefault(plain(word.group()), NOTHING);
            for (int i = 0; i < scores.length; i++) {
                scores[i] +=
                        Math.max(speaks[i], LETTERS.get(i).matcher(word.group()).find() ? 1 : 0);
            }
        }
        int best = 0;
        for (int i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
        double most = scores[best];
        scores[best] = 0;
        double next = Arrays.stream(scores).max().orElse(0);
        boolean told = most >= FEWEST && most >= words * SHARE && most >= next * LEAD;
        return told && best < Language.values().length
                ? Optional.of(Language.values()[best])
                : Optional.empty();
    }

    /** In small letters and without accents, which many leave out. */
    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, double[]> weights() {
        Map<String, double[]> weights = new HashMap<>();
        for (int i = 0; i < LISTS.size(); i++) {
            for (Object word : words(LISTS.get(i))) {
                weights.computeIfAbsent(new String((char[]) word), it -> new double[LISTS.size()])[
                                i] =
                        1;
            }
        }
        weights.values()
                .forEach(
                        speaks -> {
                            double languages = Arrays.stream(speaks).sum();
                            Arrays.setAll(speaks, i -> speaks[i] / languages);
                        });
        return weights;
    }

    private static CharArraySet words(String list) {
        if (list.isEmpty()) return CharArraySet.EMPTY_SET;
        if (list.equals(CZECH)) return CzechAnalyzer.getDefaultStopSet();
        String name = list + "_stop.txt";
        try (Reader reader =
                new InputStreamReader(
                        SnowballFilter.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return WordlistLoader.getSnowballWordSet(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + name + " cannot be read", e);
        }
    }
}
