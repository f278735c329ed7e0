package org.loket.web.look;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What the page after a redirect says about what was just done; and which draft it makes needless.
 * Kept by the browser for a minute, so that it needs no session.
 */
@Named
@RequestScoped
public class Notice {

    private static final String COOKIE = "loket_notice";

    @Inject HttpServletRequest request;
    @Inject Visitor visitor;

    private String key = "";
    private String draft = "";

    @PostConstruct
    void read() {
        Cookies.find(request, COOKIE)
                .ifPresent(
                        kept -> {
                            String[] part = kept.split("\\|", 2);
                            key = part[0];
                            draft = part.length > 1 ? part[1] : "";
                            Cookies.forget(request, response(), COOKIE);
                        });
    }

    /**
     * Leaves word for the next page.
     *
     * @param what the text {@code notice.WHAT} of the portal's, desk's or admin's bundle, or empty
     * @param done the {@code data-draft} of the form that was sent, or empty
     */
    public void leave(String what, String done) {
        Cookies.keep(request, response(), COOKIE, what + '|' + done, Duration.ofMinutes(1));
    }

    public String getText() {
        return Stream.of("portal", "desk", "admin")
                .map(bundle -> Texts.bundle(bundle, visitor.language()))
                .filter(texts -> texts.containsKey("notice." + key))
                .findFirst()
                .map((ResourceBundle texts) -> texts.getString("notice." + key))
                .orElse("");
    }

    public String getDraft() {
        return draft;
    }

    /** A field has a message of its own. */
    public boolean isFieldsWrong() {
        var clients = FacesContext.getCurrentInstance().getClientIdsWithMessages();
        while (clients.hasNext()) {
            if (clients.next() != null) return true;
        }
        return false;
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
