package org.loket.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.loket.kernel.Settings;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/**
 * {@code POST /sign-out}: ends the session here and at the sign-in server, which sends the browser
 * back to the front page (OpenID Connect RP-Initiated Logout 1.0 §2).
 */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject transient Settings settings;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String to = Claims.session(request).map(this::endThere).orElse("/");
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
    }

    private String endThere(RefreshableOidcSecurityContext session) {
        return session.getOidcClientConfiguration().getLogoutUrl()
                + "?id_token_hint="
                + encoded(session.getIDTokenString())
                + "&post_logout_redirect_uri="
                + encoded(settings.url() + "/");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
