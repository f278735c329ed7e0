package org.loket.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The application's settings: MicroProfile Config, set by environment variables {@code LOKET_*}.
 */
@ApplicationScoped
public class Settings {

    @Inject
    @ConfigProperty(name = "loket.url", defaultValue = "http://localhost:8080")
    String url;

    @Inject
    @ConfigProperty(name = "loket.organisation", defaultValue = "Municipality of Waterland")
    String organisation;

    @Inject
    @ConfigProperty(name = "loket.brand.colour")
    java.util.Optional<String> brandColour;

    @Inject
    @ConfigProperty(name = "loket.logo")
    java.util.Optional<String> logo;

    @Inject
    @ConfigProperty(name = "loket.oidc.url", defaultValue = "http://localhost:8180/realms/loket")
    String signInUrl;

    @Inject
    @ConfigProperty(name = "loket.calendar", defaultValue = "town-hall")
    String calendar;

    @Inject
    @ConfigProperty(name = "loket.zone", defaultValue = "Europe/Amsterdam")
    String zone;

    @Inject
    @ConfigProperty(name = "loket.mail.from", defaultValue = "desk@loket.example")
    String mailFrom;

    @Inject
    @ConfigProperty(name = "loket.mail.host", defaultValue = "127.0.0.1")
    String mailHost;

    @Inject
    @ConfigProperty(name = "loket.mail.port", defaultValue = "3025")
    int mailPort;

    @Inject
    @ConfigProperty(name = "loket.mail.tls", defaultValue = "false")
    String mailTls;

    @Inject
    @ConfigProperty(name = "loket.mail.user")
    Optional<String> mailUser;

    @Inject
    @ConfigProperty(name = "loket.mail.password")
    Optional<String> mailPassword;

    @Inject
    @ConfigProperty(name = "loket.mail.keep.days", defaultValue = "90")
    int mailKeepDays;

    @Inject
    @ConfigProperty(name = "loket.demo", defaultValue = "false")
    boolean demo;

    @Inject
    @ConfigProperty(name = "loket.search.rebuild", defaultValue = "false")
    boolean rebuildSearch;

    @Inject
    @ConfigProperty(name = "loket.hook.hosts")
    Optional<List<String>> hookHosts;

    @Inject
    @ConfigProperty(name = "loket.hook.keep.days", defaultValue = "30")
    int hookKeepDays;

    @Inject
    @ConfigProperty(name = "loket.secret")
    Optional<String> secret;

    /** The address under which people reach Loket, without a slash at its end. */
    public String url() {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    public String organisation() {
        return organisation;
    }

    /** The organisation's colour as {@code #rrggbb}; the pages' other colours follow from it. */
    public java.util.Optional<String> brandColour() {
        return brandColour;
    }

    /** The organisation's logo, an SVG or PNG file of the server. */
    public java.util.Optional<java.nio.file.Path> logo() {
        return logo.map(java.nio.file.Path::of);
    }

    /** The identity provider's realm, where people sign in. */
    public String signInUrl() {
        return signInUrl;
    }

    /** Key of the calendar whose opening hours the front page shows. */
    public String calendar() {
        return calendar;
    }

    /** The zone in which dates are said where a person has none of their own. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String mailFrom() {
        return mailFrom;
    }

    public String mailHost() {
        return mailHost;
    }

    public int mailPort() {
        return mailPort;
    }

    /** How the conversation with the mail server is encrypted. */
    public Encryption mailTls() {
        return Encryption.of(mailTls);
    }

    public Optional<String> mailUser() {
        return mailUser;
    }

    public Optional<String> mailPassword() {
        return mailPassword;
    }

    /** For how many days the words of a sent mail are kept; 0: for good. */
    public int mailKeepDays() {
        return mailKeepDays;
    }

    /** Names of the hosts inside the own network that webhooks may call. */
    public List<String> hookHosts() {
        return hookHosts.orElse(List.of());
    }

    /** For how many days the log of a webhook keeps what was delivered; 0: for good. */
    public int hookKeepDays() {
        return hookKeepDays;
    }

    /**
     * Whether the full-text index is made anew at start, as after rows were brought in behind our
     * back.
     */
    public boolean rebuildSearch() {
        return rebuildSearch;
    }

    /** Whether the demonstration's content is loaded. */
    public boolean demo() {
        return demo;
    }

    /**
     * What tracking codes are derived from; the same on every node and after every restart.
     *
     * @throws IllegalStateException if it is not set and this is no demonstration
     */
    public String secret() {
        if (secret.isPresent()) return secret.get();
        if (demo) return "a secret for the demonstration only";
        throw new IllegalStateException(
                "LOKET_SECRET is not set: give it a long random text and keep it");
    }
}
