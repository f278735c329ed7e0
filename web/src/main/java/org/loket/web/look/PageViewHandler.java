package org.loket.web.look;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Locale;
import org.primefaces.context.PrimeFacesContext;

/**
 * Every view speaks the visitor's language. The portal's views keep no state, and have no scripts
 * in the page: so they need no nonce, which would need a session.
 */
public class PageViewHandler extends ViewHandlerWrapper {

    private static final List<String> STAFF = List.of("/desk/", "/admin/", "/audit/");

    public PageViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return CDI.current().select(Visitor.class).get().language().locale();
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        prepare(context, viewId);
        UIViewRoot view = super.createView(context, viewId);
        if (portal(viewId)) view.setTransient(true);
        return view;
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        prepare(context, viewId);
        return super.restoreView(context, viewId);
    }

    private static void prepare(FacesContext context, String viewId) {
        if (!portal(viewId)) return;
        PrimeFacesContext.getCspState(context).setInitialized(true);
        String policy = CDI.current().select(ContentPolicy.class).get().forPortal();
        context.getExternalContext().setResponseHeader("Content-Security-Policy", policy);
    }

    /** Pages at the root are the portal's; what staff use lies in folders. */
    private static boolean portal(String viewId) {
        return viewId != null && STAFF.stream().noneMatch(viewId::startsWith);
    }
}
