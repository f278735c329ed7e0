package org.loket.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.loket.directory.Profile;
import org.loket.directory.Role;
import org.loket.kernel.Language;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/** What the sign-in server said of the person whose request this is. */
final class Claims {

    private Claims() {}

    /** The session with the sign-in server; empty for a guest. */
    static Optional<RefreshableOidcSecurityContext> session(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                && principal.getOidcSecurityContext() instanceof RefreshableOidcSecurityContext s) {
            return Optional.of(s);
        }
        return Optional.empty();
    }

    /**
     * @param browser the language for somebody whose profile names none
     */
    static Profile profile(IDToken token, Language browser) {
        String name = token.getName();
        return new Profile(
                token.getPreferredUsername(),
                token.getSubject(),
                name == null || name.isBlank() ? token.getPreferredUsername() : name,
                token.getEmail(),
                Language.find(token.getLocale()).orElse(browser),
                Optional.ofNullable(token.getClaimValueAsString("department")),
                Set.copyOf(list(token, "groups")),
                roles(list(token, "roles")));
    }

    private static List<String> list(IDToken token, String claim) {
        return token.hasClaim(claim) ? token.getStringListClaimValue(claim) : List.of();
    }

    /** The server has roles of its own besides ours. */
    static Set<Role> roles(List<String> names) {
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.key()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
