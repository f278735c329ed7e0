package org.loket.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loket.request.RequestKey;
import org.loket.web.look.Cookies;

/**
 * The tracking codes that a guest showed us, kept by the guest's own browser until it is closed: so
 * that they need not stand in addresses and we need no session.
 */
@RequestScoped
public class KeptCodes {

    private static final String COOKIE = "loket_follow";
    private static final int MOST = 8;

    @Inject HttpServletRequest request;

    private final Map<String, String> fresh = new LinkedHashMap<>();

    public Optional<String> find(String number) {
        return Optional.ofNullable(all().get(number));
    }

    /** How this visitor opens the request: with its code if that was shown, else as its owner. */
    public RequestKey keyOf(String number) {
        return find(number)
                .map(code -> RequestKey.withCode(number, code))
                .orElseGet(() -> RequestKey.own(number));
    }

    public void keep(HttpServletResponse response, String number, String code) {
        fresh.put(number, code);
        Map<String, String> all = all();
        while (all.size() > MOST) all.remove(all.keySet().iterator().next());
        String value =
                all.entrySet().stream()
                        .map(e -> e.getKey() + ":" + e.getValue())
                        .collect(Collectors.joining(" "));
        Cookies.keep(request, response, COOKIE, value, Duration.ZERO);
    }

    private Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : Cookies.find(request, COOKIE).orElse("").split(" ")) {
            String[] part = pair.split(":", 2);
            if (part.length == 2) all.put(part[0], part[1]);
        }
        fresh.keySet().forEach(all::remove);
        all.putAll(fresh);
        return all;
    }
}
