package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.ServiceCard;
import org.loket.channel.mail.MailboxDesk;
import org.loket.channel.mail.MailboxForm;
import org.loket.channel.mail.MailboxForm.Afterwards;
import org.loket.channel.mail.MailboxForm.SignIn;
import org.loket.directory.Teams;
import org.loket.kernel.Encryption;
import org.loket.kernel.Language;
import org.loket.web.look.Notice;
import org.loket.web.look.Visitor;
import org.omnifaces.util.Faces;

/** The form of one mailbox. Its secrets go in and never come out. */
@Named
@RequestScoped
public class MailboxPage {

    private static final List<String> FIELDS =
            List.of(
                    "address",
                    "host",
                    "port",
                    "encryption",
                    "account",
                    "signIn",
                    "tokenUrl",
                    "client",
                    "scope",
                    "folder",
                    "afterwards",
                    "moveTo",
                    "team",
                    "service",
                    "language");

    @Inject HttpServletRequest request;
    @Inject Visitor visitor;
    @Inject Catalogue catalogue;
    @Inject Teams teams;
    @Inject MailboxDesk desk;
    @Inject Notice notice;

    private final Map<String, String> field = new LinkedHashMap<>();
    private Long id;
    private int version = -1;
    private boolean enabled = true;

    /** From what is stored; what was typed is put over it when the form is sent. */
    @PostConstruct
    void read() {
        String typed = request.getParameter("id");
        if (typed == null || typed.isEmpty()) {
            FIELDS.forEach(it -> field.put(it, ""));
            field.putAll(Map.of("port", "993", "encryption", "IMPLICIT", "folder", "INBOX"));
        } else {
            stored(desk.get(ArrivedPage.id(typed)));
        }
        if (request.getParameter("save") == null) return;
        for (String name : FIELDS) {
            String said = request.getParameter(name);
            if (said != null) field.put(name, said.strip());
        }
        enabled = request.getParameter("enabled") != null;
        String seen = request.getParameter("version");
        if (seen != null && seen.matches("-?\\d{1,9}")) version = Integer.parseInt(seen);
    }

    private void stored(MailboxForm form) {
        id = form.id();
        version = form.version();
        enabled = form.enabled();
        field.put("address", form.address());
        field.put("host", form.host());
        field.put("port", Integer.toString(form.port()));
        field.put("encryption", form.encryption().name());
        field.put("account", form.account());
        field.put("signIn", form.signIn().name());
        field.put("tokenUrl", form.tokenUrl());
        field.put("client", form.client());
        field.put("scope", form.scope());
        field.put("folder", form.folder());
        field.put("afterwards", form.afterwards().name());
        field.put("moveTo", form.moveTo());
        field.put("team", form.team());
        field.put("service", form.service());
        field.put("language", form.language().code());
    }

    public void save() {
        String port = field.get("port");
        desk.save(
                new MailboxForm(
                        id,
                        version,
                        field.get("address"),
                        field.get("host"),
                        port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0,
                        one(Encryption.values(), "encryption"),
                        field.get("account"),
                        one(SignIn.values(), "signIn"),
                        typed("secret"),
                        field.get("tokenUrl"),
                        field.get("client"),
                        field.get("scope"),
                        typed("refreshToken"),
                        field.get("folder"),
                        one(Afterwards.values(), "afterwards"),
                        field.get("moveTo"),
                        field.get("team"),
                        field.get("service"),
                        Language.of(field.get("language")),
                        enabled));
        notice.leave("mailboxes.saved", "");
        Faces.redirect("/admin/mailboxes");
    }

    private String typed(String name) {
        String said = request.getParameter(name);
        return said == null ? "" : said;
    }

    /** The value of that name; the first for one that our form does not offer. */
    private <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(it -> it.name().equals(field.get(name)))
                .findFirst()
                .orElse(values[0]);
    }

    public Map<String, String> getField() {
        return field;
    }

    public boolean isNew() {
        return id == null;
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** The services that take requests from everybody: whoever writes a mail signs in nowhere. */
    public List<ServiceCard> getServices() {
        return catalogue.open(visitor.language()).stream()
                .filter(it -> !it.signInNeeded())
                .toList();
    }

    public Map<String, String> getTeams() {
        Map<String, String> names = new LinkedHashMap<>();
        teams.all().forEach(it -> names.put(it.key(), it.name().in(visitor.language())));
        return names;
    }

    public List<Encryption> getEncryptions() {
        return List.of(Encryption.values());
    }

    public List<SignIn> getSignIns() {
        return List.of(SignIn.values());
    }

    public List<Afterwards> getEndings() {
        return List.of(Afterwards.values());
    }
}
