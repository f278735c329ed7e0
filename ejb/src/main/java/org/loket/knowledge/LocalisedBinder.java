package org.loket.knowledge;

import java.util.EnumMap;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.mapper.pojo.bridge.PropertyBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.PropertyBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.PropertyBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.PropertyBridgeWriteContext;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;

/**
 * Puts each language of a text into two fields: {@code title_cs}, stemmed by that language's rules,
 * and {@code title_cs_plain}, with diacritics folded, so that a word is found as it is typed on a
 * foreign keyboard.
 */
public class LocalisedBinder implements PropertyBinder {

    static String field(String property, Language language) {
        return property + "_" + language.code();
    }

    static String plainField(String property, Language language) {
        return field(property, language) + "_plain";
    }

    @Override
    public void bind(PropertyBindingContext context) {
        context.dependencies().useRootOnly();
        String property = context.bridgedElement().name();
        Map<Language, IndexFieldReference<String>> stemmed = new EnumMap<>(Language.class);
        Map<Language, IndexFieldReference<String>> plain = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            stemmed.put(
                    language,
                    context.indexSchemaElement()
                            .field(
                                    field(property, language),
                                    f -> f.asString().analyzer(language.code()))
                            .toReference());
            plain.put(
                    language,
                    context.indexSchemaElement()
                            .field(
                                    plainField(property, language),
                                    f -> f.asString().analyzer(Analyzers.PLAIN))
                            .toReference());
        }
        context.bridge(Localised.class, new Bridge(stemmed, plain));
    }

    private record Bridge(
            Map<Language, IndexFieldReference<String>> stemmed,
            Map<Language, IndexFieldReference<String>> plain)
            implements PropertyBridge<Localised> {

        @Override
        public void write(
                DocumentElement document, Localised text, PropertyBridgeWriteContext context) {
            if (text == null) return;
            text.texts()
                    .forEach(
                            (language, words) -> {
                                document.addValue(stemmed.get(language), words);
                                document.addValue(plain.get(language), words);
                            });
        }
    }
}
