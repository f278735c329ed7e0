package org.loket.web.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.loket.web.look.LocalPath;

/** The door that only opens to people who are signed in, and leads to where they wanted to go. */
@WebServlet(SignedIn.PATH)
public class SignedIn extends HttpServlet {

    static final String PATH = "/sign-in/done";

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(LocalPath.of(request.getParameter("to")));
    }
}
