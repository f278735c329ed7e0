package org.loket.knowledge;

import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How the words of each language are brought to their stems, by Lucene's analyzer for it. */
public class Analyzers implements LuceneAnalysisConfigurer {

    /** Any language: lower case, diacritics folded, no stemming. */
    static final String PLAIN = "plain";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer("en").instance(new EnglishAnalyzer());
        context.analyzer("nl").instance(new DutchAnalyzer());
        context.analyzer("de").instance(new GermanAnalyzer());
        context.analyzer("it").instance(new ItalianAnalyzer());
        context.analyzer("cs").instance(new CzechAnalyzer());
        context.analyzer(PLAIN)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
    }
}
