package org.loket.web.look;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.loket.kernel.LoketException;
import org.loket.kernel.NotFound;

/**
 * The one handler of the pages: what a person can mend is said on the page they are on; everything
 * else leads to the page that says sorry, with a way on.
 */
public class Mishaps extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(Mishaps.class);

    /** Makes one for each request. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new Mishaps(getWrapped().getExceptionHandler());
        }
    }

    Mishaps(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            var problem = (ExceptionQueuedEventContext) event.getSource();
            events.remove();
            meet(problem.getContext(), problem.getException());
        }
        getWrapped().handle();
    }

    private static void meet(FacesContext context, Throwable thrown) {
        if (context.getResponseComplete()) {
            LOG.warn("after the page was complete", thrown);
            return;
        }
        try {
            Optional<LoketException> told = Mishap.told(thrown);
            if (told.isPresent() && canStay(context, told.get())) {
                Visitor visitor = CDI.current().select(Visitor.class).get();
                String text = Texts.of(told.get(), visitor.language());
                context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            } else if (Mishap.expired(thrown)) {
                loadAgain(context);
            } else {
                sorry(context, thrown);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A form was sent and its page can be shown again with what was typed. */
    private static boolean canStay(FacesContext context, LoketException problem) {
        return context.isPostback()
                && context.getViewRoot() != null
                && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                && !(problem instanceof NotFound);
    }

    private static void loadAgain(FacesContext context) throws IOException {
        ExternalContext external = context.getExternalContext();
        Notice notice = CDI.current().select(Notice.class).get();
        notice.leave("expired", "");
        external.redirect(CDI.current().select(Visitor.class).get().getHere());
        context.responseComplete();
    }

    private static void sorry(FacesContext context, Throwable thrown) throws IOException {
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Mishap mishap = Mishap.of(thrown);
        log(mishap, request.getRequestURI(), thrown);
        if (external.isResponseCommitted()) {
            LOG.warnf("mishap %s: half of the page was sent already", mishap.id());
        } else if (context.getPartialViewContext().isAjaxRequest()) {
            external.redirect("/sorry?status=" + mishap.status() + "&id=" + mishap.id());
        } else {
            request.setAttribute(Sorry.ID, mishap.id());
            external.responseSendError(mishap.status(), null);
        }
        context.responseComplete();
    }

    static void log(Mishap mishap, String where, Throwable thrown) {
        if (mishap.serious()) {
            LOG.errorf(thrown, "mishap %s at %s", mishap.id(), where);
        } else {
            LOG.infof("%d at %s (%s): %s", mishap.status(), where, mishap.id(), thrown);
        }
    }
}
