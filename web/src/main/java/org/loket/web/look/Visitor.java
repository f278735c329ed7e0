package org.loket.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
import org.loket.directory.Role;
import org.loket.kernel.Language;

/** Who looks at the page: in which language and colours, signed in or not. */
@Named
@RequestScoped
public class Visitor {

    static final String LANGUAGE = "loket_language";
    static final String THEME = "loket_theme";

    @Inject HttpServletRequest request;
    @Inject Callers callers;

    private Language language;
    private Optional<Caller> caller;

    /** Chosen here before; else in the profile; else the browser's first that we speak. */
    public Language language() {
        if (language == null) {
            language =
                    Cookies.find(request, LANGUAGE)
                            .flatMap(Language::find)
                            .or(() -> caller().map(Caller::language))
                            .orElseGet(() -> preferred(Collections.list(request.getLocales())));
        }
        return language;
    }

    static Language preferred(List<Locale> browser) {
        return browser.stream()
                .flatMap(locale -> Language.find(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    /** Empty for a guest. An error page does not ask: the directory may be what failed. */
    public Optional<Caller> caller() {
        if (caller == null) {
            boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
            caller =
                    failed || request.getUserPrincipal() == null
                            ? Optional.empty()
                            : callers.find();
        }
        return caller;
    }

    public String getLanguageCode() {
        return language().code();
    }

    public String getLanguageName() {
        return Speech.of(language()).name();
    }

    /** What a language is called in this visitor's. */
    public String nameOf(String code) {
        return Language.of(code).locale().getDisplayLanguage(language().locale());
    }

    public List<Speech> getLanguages() {
        return Speech.ALL;
    }

    /** {@code light}, {@code dark}, or empty for what the system says. */
    public String getTheme() {
        return Cookies.find(request, THEME)
                .filter(t -> t.equals("light") || t.equals("dark"))
                .orElse("");
    }

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    public boolean isStaff() {
        return caller().filter(Caller::staff).isPresent();
    }

    public boolean isAdmin() {
        return caller().filter(caller -> caller.is(Role.ADMIN)).isPresent();
    }

    /** May read the trail. */
    public boolean isTrailReader() {
        return caller().filter(caller -> caller.is(Role.AUDITOR) || caller.is(Role.ADMIN))
                .isPresent();
    }

    public String getName() {
        return caller().map(Caller::name)
                .orElseGet(() -> isSignedIn() ? request.getUserPrincipal().getName() : "");
    }

    public String getUsername() {
        return isSignedIn() ? request.getUserPrincipal().getName() : "";
    }

    public String getEmail() {
        return caller().map(Caller::email).orElse("");
    }

    /** The address of the page as the person asked for it, to come back to. */
    public String getHere() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) return failed.toString();
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = forwarded != null ? forwarded.toString() : request.getRequestURI();
        String query = request.getQueryString();
        return query == null ? path : path + '?' + query;
    }

    public String getSignIn() {
        return "/sign-in?to=" + URLEncoder.encode(getHere(), StandardCharsets.UTF_8);
    }
}
