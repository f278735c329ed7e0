package org.loket.web.look;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jboss.logging.Logger;
import org.loket.kernel.Settings;

/**
 * Every request comes in here: forms sent from other sites are turned away (OWASP, cross-site
 * request forgery: fetch metadata and origin), personal pages are not left in caches, and what
 * escapes a servlet gets an id.
 */
public class Doorway extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(Doorway.class);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Inject transient Settings settings;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!READS.contains(request.getMethod()) && fromElsewhere(request)) {
            LOG.infof("turned away a form from another site at %s", request.getRequestURI());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!request.getServletPath().startsWith("/jakarta.faces.resource")) {
            boolean personal = request.getUserPrincipal() != null;
            response.setHeader(
                    "Cache-Control", personal ? "private, no-store" : "private, no-cache");
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) throw e;
            Throwable cause =
                    e instanceof ServletException && e.getCause() != null ? e.getCause() : e;
            Mishap mishap = Mishap.of(cause);
            Mishaps.log(mishap, request.getRequestURI(), cause);
            request.setAttribute(Sorry.ID, mishap.id());
            response.sendError(mishap.status());
        }
    }

    private boolean fromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !site.equals("same-origin") && !site.equals("none");
        String origin = request.getHeader("Origin");
        if (origin == null) return false;
        return !origin.equals(origin(settings.url()))
                && !origin.equals(origin(request.getRequestURL().toString()));
    }

    static String origin(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
