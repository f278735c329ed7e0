package org.loket.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.loket.directory.PeopleDesk;
import org.loket.kernel.Language;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/** Makes somebody who has just signed in known to the directory: once in each session. */
public class Arrival extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String KNOWN = Arrival.class.getName();

    @Inject transient PeopleDesk people;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<RefreshableOidcSecurityContext> signIn = Claims.session(request);
        if (signIn.isPresent()) welcome(request, signIn.get().getIDToken());
        chain.doFilter(request, response);
    }

    private void welcome(HttpServletRequest request, IDToken token) {
        HttpSession session = request.getSession();
        if (token.getSubject().equals(session.getAttribute(KNOWN))) return;
        people.signedIn(Claims.profile(token, Language.of(request.getLocale())));
        session.setAttribute(KNOWN, token.getSubject());
    }
}
