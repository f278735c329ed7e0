package org.loket.web.look;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.util.regex.Pattern;

/** An address that a mail can be sent to, in the form people have them. */
@FacesValidator("mailAddress")
public class MailAddress implements Validator<String> {

    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+");

    @Override
    public void validate(FacesContext context, UIComponent field, String address) {
        if (address == null || fits(address)) return;
        Visitor visitor = CDI.current().select(Visitor.class).get();
        String text = Texts.text(visitor.language(), "errors", "invalid.mailAddress");
        throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** Whether a mail can be sent there. */
    public static boolean fits(String address) {
        return FORM.matcher(address).matches();
    }
}
