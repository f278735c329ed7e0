package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.loket.channel.mail.AuthorName;
import org.loket.channel.mail.SenderDesk;
import org.loket.channel.mail.SenderForm;
import org.loket.channel.mail.SenderView;
import org.loket.kernel.Language;
import org.loket.kernel.NotFound;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;
import org.omnifaces.cdi.Param;

/** As what the mails of one team, or of the organisation, leave. */
@Named
@RequestScoped
public class SenderPage {

    @Inject HttpServletRequest request;
    @Inject SenderDesk desk;
    @Inject SendersPage senders;
    @Inject Notice notice;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private SenderView view;
    private String address;
    private AuthorName author;
    private boolean quoting;
    private int version;

    /** By the language's code: Faces sets strings into it. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<String, String> signatures = new HashMap<>();

    @PostConstruct
    void open() {
        if (path == null) throw new NotFound("team", "");
        view = desk.of(path.equals(SendersPage.ORGANISATION) ? SenderDesk.ORGANISATION : path);
        address = view.address();
        author = view.author();
        quoting = view.quoting();
        version = view.version();
        if (view.own()) {
            view.names().forEach((language, name) -> names.put(language.code(), name));
            view.signatures().forEach((language, text) -> signatures.put(language.code(), text));
        }
    }

    /** Does what the button says that was pressed. */
    public void act() {
        if (request.getParameter("letGo") != null) {
            desk.letGo(view.team());
        } else {
            desk.change(
                    view.team(),
                    new SenderForm(
                            version,
                            address == null ? "" : address,
                            said(names),
                            said(signatures),
                            author,
                            quoting));
        }
        notice.leave("sender.saved", "");
        Ways.to("/admin/senders");
    }

    private static Map<Language, String> said(Map<String, String> typed) {
        Map<Language, String> said = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = typed.get(language.code());
            if (text != null) said.put(language, text);
        }
        return said;
    }

    public boolean isOrganisation() {
        return view.team().equals(SenderDesk.ORGANISATION);
    }

    public String getName() {
        return senders.name(view);
    }

    public List<String> getLanguages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    public List<AuthorName> getAuthors() {
        return List.of(AuthorName.values());
    }

    public SenderView getView() {
        return view;
    }

    public Map<String, String> getNames() {
        return names;
    }

    public Map<String, String> getSignatures() {
        return signatures;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public AuthorName getAuthor() {
        return author;
    }

    public void setAuthor(AuthorName author) {
        this.author = author;
    }

    public boolean isQuoting() {
        return quoting;
    }

    public void setQuoting(boolean quoting) {
        this.quoting = quoting;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
