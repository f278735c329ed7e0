package org.loket.web.look;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.loket.kernel.Language;
import org.loket.kernel.LoketException;

/** The texts of the pages, from their bundles. */
public final class Texts {

    public static final List<String> BUNDLES =
            List.of("common", "portal", "desk", "admin", "errors");

    private static final Control NO_OTHER_LANGUAGE =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    /**
     * @param bundle one of {@link #BUNDLES}
     */
    public static ResourceBundle bundle(String bundle, Language language) {
        return ResourceBundle.getBundle(
                "org.loket.web." + bundle,
                language.locale(),
                Texts.class.getClassLoader(),
                NO_OTHER_LANGUAGE);
    }

    /** The text, its placeholders filled in as {@link MessageFormat} says. */
    public static String text(Language language, String bundle, String key, Object... parameters) {
        return new MessageFormat(bundle(bundle, language).getString(key), language.locale())
                .format(parameters);
    }

    /** What went wrong in the person's words; the plain reason where no text was written for it. */
    public static String of(LoketException problem, Language language) {
        ResourceBundle errors = bundle("errors", language);
        String key = problem.messageKey();
        String known = errors.containsKey(key) ? key : key.split("\\.", 2)[0];
        return text(language, "errors", known, problem.parameters());
    }
}
