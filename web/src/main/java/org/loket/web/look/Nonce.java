package org.loket.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * What PrimeFaces wants back from a form of the back office before it draws the page again. Its own
 * script would put it into each form; a page without its components does not load that script.
 */
@Named
@RequestScoped
public class Nonce {

    public String getValue() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
