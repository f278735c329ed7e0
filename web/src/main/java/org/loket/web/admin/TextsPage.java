package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.loket.channel.mail.MailKind;
import org.loket.channel.mail.TextDesk;
import org.loket.channel.mail.TextRevision;
import org.loket.kernel.Language;

/** The mails whose words can be changed, and which have been. */
@Named
@RequestScoped
public class TextsPage {

    @Inject TextDesk desk;

    private final Map<String, TextRevision> changes = new HashMap<>();

    @PostConstruct
    void read() {
        for (TextRevision change : desk.changes()) {
            if (!change.delivered()) changes.put(key(change.kind(), change.language()), change);
        }
    }

    public List<MailKind> getKinds() {
        return List.of(MailKind.values());
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    /** Null where the text is as it was delivered. */
    public TextRevision change(MailKind kind, Language language) {
        return changes.get(key(kind, language));
    }

    public String address(MailKind kind, Language language) {
        return address(key(kind, language));
    }

    static String address(String text) {
        return "/admin/text/" + text;
    }

    static String key(MailKind kind, Language language) {
        return kind.name().toLowerCase(Locale.ROOT) + '/' + language.code();
    }
}
