package org.loket.workflow;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.loket.kernel.Language;

/** What a picture of a process says in words. */
final class Words {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    Words(Language language) {
        locale = language.locale();
        texts = ResourceBundle.getBundle("org.loket.workflow.words", locale, EXACT);
    }

    String title(String number) {
        return say("title", number);
    }

    /** The path as sentences, for those who do not see the drawing. */
    String describe(List<PathStep> path) {
        return path.stream()
                .map(step -> say(step.state().name().toLowerCase(Locale.ROOT), step.name()))
                .collect(Collectors.joining(" "));
    }

    private String say(String key, String about) {
        return new MessageFormat(texts.getString(key), locale).format(new Object[] {about});
    }
}
