package org.loket.web.look;

import java.util.Arrays;
import java.util.List;
import org.loket.kernel.Language;

/** A language to choose from, by its own name. */
public record Speech(String code, String name) {

    static final List<Speech> ALL = Arrays.stream(Language.values()).map(Speech::of).toList();

    static Speech of(Language language) {
        String name = language.locale().getDisplayLanguage(language.locale());
        return new Speech(
                language.code(),
                name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1));
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }
}
