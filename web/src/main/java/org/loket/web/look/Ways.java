package org.loket.web.look;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/** How a page goes on after a form was sent. */
public final class Ways {

    private Ways() {}

    /** To another page, by a GET of its own (303, RFC 9110 §15.4.4). */
    public static void to(String address) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        external.setResponseHeader("Location", address);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** Stays; the message stands at the field. */
    public static void wrong(String field, String text) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
    }

    public static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** A token of a form, so that it counts once however often it is sent. */
    public static String token() {
        return UUID.randomUUID().toString();
    }
}
