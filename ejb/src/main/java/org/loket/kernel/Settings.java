package org.loket.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
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
    @ConfigProperty(name = "loket.mail.smime.keys")
    Optional<String> mailKeys;

    @Inject
    @ConfigProperty(name = "loket.mail.smime.keys.password")
    Optional<String> mailKeysPassword;

    @Inject
    @ConfigProperty(name = "loket.mail.smime.authorities")
    Optional<String> mailAuthorities;

    @Inject
    @ConfigProperty(name = "loket.mail.smime.authorities.password")
    Optional<String> mailAuthoritiesPassword;

    @Inject
    @ConfigProperty(name = "loket.mail.trust")
    Optional<List<String>> mailTrust;

    @Inject
    @ConfigProperty(name = "loket.mail.reply.tokens", defaultValue = "true")
    boolean replyTokens;

    @Inject
    @ConfigProperty(name = "loket.mail.automatic.per.hour", defaultValue = "30")
    int automaticMailsPerHour;

    @Inject
    @ConfigProperty(name = "loket.mail.reopen.days", defaultValue = "30")
    int reopenDays;

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
    @ConfigProperty(name = "loket.feeds")
    Optional<String> feeds;

    @Inject
    @ConfigProperty(name = "loket.hook.hosts")
    Optional<List<String>> hookHosts;

    @Inject
    @ConfigProperty(name = "loket.hook.keep.days", defaultValue = "30")
    int hookKeepDays;

    @Inject
    @ConfigProperty(name = "loket.soap", defaultValue = "false")
    boolean soap;

    @Inject
    @ConfigProperty(name = "loket.metrics.password")
    Optional<String> metricsPassword;

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

    /** Keystore (PKCS #12) of the keys by which mail is signed and opened (RFC 8551). */
    public Optional<Path> mailKeys() {
        return mailKeys.filter(it -> !it.isBlank()).map(Path::of);
    }

    public Optional<String> mailKeysPassword() {
        return mailKeysPassword;
    }

    /** File of the certificates that are trusted to vouch for signers: PEM or PKCS #12. */
    public Optional<Path> mailAuthorities() {
        return mailAuthorities.filter(it -> !it.isBlank()).map(Path::of);
    }

    public Optional<String> mailAuthoritiesPassword() {
        return mailAuthoritiesPassword;
    }

    /**
     * Names of the mail gateways whose word on a sender is taken (authserv-id, RFC 8601 §2.2); a
     * {@code *} where the mail server lets nobody in under a false address.
     */
    public List<String> mailTrust() {
        return mailTrust.orElse(List.of());
    }

    /** Whether the mail server hands {@code desk+anything@} to {@code desk@} (RFC 5233). */
    public boolean replyTokens() {
        return replyTokens;
    }

    /** How many mails that nobody wrote one address gets in an hour. */
    public int automaticMailsPerHour() {
        return automaticMailsPerHour;
    }

    /** How many days after its end a mail still opens a request again, rather than a new one. */
    public int reopenDays() {
        return reopenDays;
    }

    /** One of the settings from which the first mailbox is made: {@code LOKET_MAILBOX_*}. */
    public String mailbox(String key, String otherwise) {
        return ConfigProvider.getConfig()
                .getOptionalValue("loket.mailbox." + key, String.class)
                .orElse(otherwise);
    }

    /** What whoever collects the metrics of the channels has to say; empty: there are none. */
    public Optional<String> metricsPassword() {
        return metricsPassword.filter(it -> !it.isBlank());
    }

    /** Whether the server has its web services, and so the desk for systems that speak SOAP. */
    public boolean soap() {
        return soap;
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
     * The folder below which other systems lay their files; of a server of its own if nothing else
     * is set.
     */
    public Path feeds() {
        return feeds.map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("jboss.server.data.dir"), "feeds"));
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
