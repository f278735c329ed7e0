package org.loket.web.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.loket.kernel.Settings;

/**
 * From where a page may take what (Content Security Policy Level 3). The nonce of the page's own
 * scripts is added behind it. The desk's components set styles on elements; the portal has none.
 */
@Named
@ApplicationScoped
public class ContentPolicy {

    @Inject Settings settings;

    public String getText() {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return policy(view.startsWith("/desk/"), Doorway.origin(settings.signInUrl()));
    }

    static String policy(boolean desk, String signIn) {
        return "default-src 'self'; img-src 'self' data:; style-src 'self'"
                + (desk ? " 'unsafe-inline'" : "")
                + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + signIn
                + "; script-src 'self'";
    }
}
