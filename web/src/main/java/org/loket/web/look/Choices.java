package org.loket.web.look;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.loket.directory.PeopleDesk;
import org.loket.kernel.Language;

/** Remembers the language and the colours a person chose, then goes back to the page. */
@WebServlet("/choose")
public class Choices extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Duration YEAR = Duration.ofDays(365);

    @Inject transient PeopleDesk people;
    @Inject transient Visitor visitor;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language.find(request.getParameter("language"))
                .ifPresent(
                        language -> {
                            Cookies.keep(
                                    request, response, Visitor.LANGUAGE, language.code(), YEAR);
                            if (visitor.caller().isPresent()) people.speak(language);
                        });
        String theme = request.getParameter("theme");
        if (theme != null && Set.of("light", "dark").contains(theme)) {
            Cookies.keep(request, response, Visitor.THEME, theme, YEAR);
        } else if ("system".equals(theme)) {
            Cookies.forget(request, response, Visitor.THEME);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", LocalPath.of(request.getParameter("back")));
    }
}
