package org.loket.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.loket.channel.ChannelDesk;
import org.loket.kernel.Clock;
import org.loket.kernel.Settings;

/**
 * The figures of the channels in the text form that Prometheus reads, for whoever says the password
 * that the settings name (RFC 7617); without that setting there is no such page.
 */
@WebServlet("/metrics")
public class Metrics extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final String BASIC = "Basic ";

    @Inject transient Settings settings;
    @Inject transient ChannelDesk channels;
    @Inject transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> password = settings.metricsPassword();
        if (password.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!said(request, password.get())) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"metrics\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setContentType("text/plain; version=0.0.4; charset=utf-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(Figures.of(channels.states(), clock.now()));
        }
    }

    private static boolean said(HttpServletRequest request, String password) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(BASIC)) return false;
        byte[] said;
        try {
            said = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
        } catch (IllegalArgumentException e) {
            return false;
        }
        String plain = new String(said, StandardCharsets.UTF_8);
        String after = plain.substring(plain.indexOf(':') + 1);
        return MessageDigest.isEqual(
                after.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }
}
