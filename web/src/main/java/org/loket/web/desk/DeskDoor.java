package org.loket.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loket.web.look.Visitor;

/**
 * The staff's entrance: nobody else passes. A request's number behind {@code /desk/} is the address
 * of its page, and of its attachments below. The desks behind the pages check again what each
 * member of staff may see.
 */
@WebFilter("/desk/*")
public class DeskDoor extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Pattern REQUEST =
            Pattern.compile("/desk/(\\d{4}-\\d{4,12})(?:/file/(\\d{1,18}))?/?");

    @Inject transient Visitor visitor;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!visitor.isStaff()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Matcher asked = REQUEST.matcher(request.getRequestURI());
        if (!asked.matches()) {
            chain.doFilter(request, response);
            return;
        }
        String number = asked.group(1);
        String file = asked.group(2);
        String inside =
                file == null ? "/desk/request/" + number : DeskFiles.PATH + number + '/' + file;
        request.getRequestDispatcher(inside).forward(request, response);
    }
}
