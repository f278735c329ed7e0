package org.loket.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.loket.kernel.NotFound;
import org.loket.request.RequestDesk;
import org.loket.request.RequestKey;
import org.loket.web.look.Texts;
import org.loket.web.look.Visitor;
import org.loket.web.look.Ways;
import org.omnifaces.cdi.Param;

/** Opens a request for somebody without an account, by the code from our mail. */
@Named
@RequestScoped
public class FollowPage {

    @Inject Visitor visitor;
    @Inject RequestDesk desk;
    @Inject KeptCodes codes;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject @Param private String code;

    /** A code in the address is taken out of it: addresses end up in histories and logs. */
    public void enter() {
        if (number != null && code != null) open();
    }

    public void open() {
        String asked = number.strip().toUpperCase(Locale.ROOT);
        try {
            desk.view(RequestKey.withCode(asked, code));
        } catch (NotFound e) {
            Ways.wrong(null, Texts.of(e, visitor.language()));
            return;
        }
        codes.keep(Ways.response(), asked, code);
        Ways.to("/follow/" + asked);
    }

    /** The code of this request was shown before. */
    public boolean isKnown() {
        return number != null && codes.find(number).isPresent();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
