package org.loket.web.look;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * What was typed, as plain text: one kind of line end, no control characters, no halves of
 * characters, nothing around it.
 */
@FacesConverter("plainText")
public class PlainText implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent field, String typed) {
        String plain = typed == null ? "" : clean(typed);
        return plain.isEmpty() ? null : plain;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, String text) {
        return text == null ? "" : text;
    }

    static String clean(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }
}
