package org.loket.web.look;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Small things a browser keeps for us; never readable by scripts, never sent across sites. */
public final class Cookies {

    private Cookies() {}

    public static Optional<String> find(HttpServletRequest request, String name) {
        Cookie[] all = request.getCookies();
        if (all == null) return Optional.empty();
        return Arrays.stream(all)
                .filter(c -> c.getName().equals(name) && !c.getValue().isEmpty())
                .map(c -> URLDecoder.decode(c.getValue(), StandardCharsets.UTF_8))
                .findFirst();
    }

    /**
     * @param keep how long; {@link Duration#ZERO} until the browser is closed
     */
    public static void keep(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            Duration keep) {
        Cookie cookie = cookie(request, name, URLEncoder.encode(value, StandardCharsets.UTF_8));
        cookie.setMaxAge(keep.isZero() ? -1 : Math.toIntExact(keep.toSeconds()));
        response.addCookie(cookie);
    }

    public static void forget(
            HttpServletRequest request, HttpServletResponse response, String name) {
        Cookie cookie = cookie(request, name, "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
