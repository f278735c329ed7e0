package org.loket.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.loket.web.look.Visitor;

/**
 * The staff's entrance: nobody else passes. The desks behind the pages check again what each member
 * of staff may see.
 */
@WebFilter("/desk/*")
public class DeskDoor extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject transient Visitor visitor;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (visitor.isStaff()) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
