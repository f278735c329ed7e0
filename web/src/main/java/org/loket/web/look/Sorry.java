package org.loket.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/** The page that says what went wrong, what to do, and under which id we find it. */
@Named
@RequestScoped
public class Sorry {

    static final String ID = "loket.mishap";

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 413, 500, 503);
    private static final Pattern ID_FORM = Pattern.compile("[0-9a-f]{8}");

    @Inject HttpServletRequest request;
    @Inject Visitor visitor;

    /** One of the statuses for which there is a text. */
    public int getStatus() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = failed instanceof Integer code ? code : number(request.getParameter("status"));
        if (KNOWN.contains(status)) return status;
        return status >= 400 && status < 500 ? 400 : 500;
    }

    public String getTitle() {
        return text("title");
    }

    public String getWhatToDo() {
        return text("todo");
    }

    public String getId() {
        Object own = request.getAttribute(ID);
        String id = own != null ? own.toString() : request.getParameter("id");
        return id != null && ID_FORM.matcher(id).matches() ? id : "";
    }

    /** Loading the page again may help. */
    public boolean isAgain() {
        return getStatus() >= 500 && request.getParameter("status") == null;
    }

    private String text(String part) {
        return Texts.text(visitor.language(), "errors", "sorry." + getStatus() + "." + part);
    }

    private static int number(String status) {
        return status != null && status.matches("\\d{3}") ? Integer.parseInt(status) : 404;
    }
}
