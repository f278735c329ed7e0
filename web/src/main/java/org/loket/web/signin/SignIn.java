package org.loket.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.loket.web.look.LocalPath;
import org.loket.web.look.Visitor;

/**
 * {@code /sign-in?to=/path}: to the protected door behind it, which the container opens only after
 * sign-in; with the visitor's language for the sign-in page (OpenID Connect Core 1.0 §3.1.2.1).
 */
@WebServlet("/sign-in")
public class SignIn extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String to = LocalPath.of(request.getParameter("to"));
        if (request.getUserPrincipal() != null) {
            response.sendRedirect(to);
            return;
        }
        response.sendRedirect(
                SignedIn.PATH
                        + "?to="
                        + URLEncoder.encode(to, StandardCharsets.UTF_8)
                        + "&ui_locales="
                        + visitor.language().code());
    }
}
