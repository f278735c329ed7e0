package org.loket.web.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.loket.kernel.Settings;
import org.primefaces.context.PrimeFacesContext;

/**
 * From where a page may take what (Content Security Policy Level 3). The desk's components set
 * styles on elements; the portal has none.
 */
@Named
@ApplicationScoped
public class ContentPolicy {

    @Inject Settings settings;

    /** For a page whose scripts have a nonce, which is added behind it. */
    public String getText() {
        return policy(true, Doorway.origin(settings.signInUrl()));
    }

    /**
     * The nonce of the page that is shown: a form must hand it back as {@code primefaces.nonce} if
     * its page may be shown again with what was typed.
     */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    String forPortal() {
        return policy(false, Doorway.origin(settings.signInUrl()));
    }

    static String policy(boolean desk, String signIn) {
        return "default-src 'self'; img-src 'self' data:; style-src 'self'"
                + (desk ? " 'unsafe-inline'" : "")
                + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + signIn
                + "; script-src 'self'";
    }
}
