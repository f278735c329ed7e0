package org.loket.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.loket.catalogue.Catalogue;
import org.loket.channel.mail.MailboxDesk;
import org.loket.channel.mail.MailboxForm;
import org.loket.channel.mail.MailboxView;
import org.loket.web.look.Notice;
import org.loket.web.look.Texts;
import org.loket.web.look.Visitor;
import org.omnifaces.util.Faces;

/** The mailboxes, how the reading of each goes, and whether it can be opened. */
@Named
@RequestScoped
public class MailboxesPage {

    @Inject HttpServletRequest request;
    @Inject Visitor visitor;
    @Inject Catalogue catalogue;
    @Inject MailboxDesk desk;
    @Inject Notice notice;

    private List<MailboxView> all;
    private String tried = "";
    private boolean opened;

    public List<MailboxView> getAll() {
        if (all == null) all = desk.all();
        return all;
    }

    public String service(MailboxForm mailbox) {
        return catalogue
                .find(mailbox.service())
                .map(it -> it.name().in(visitor.language()))
                .orElse(mailbox.service());
    }

    /** What came of trying to open one; empty if none was tried. */
    public String getTried() {
        return tried;
    }

    public boolean isOpened() {
        return opened;
    }

    /** Does what the button says that was pressed. */
    public void act() {
        Optional<Long> tries = pressed("try");
        if (tries.isPresent()) {
            String address = desk.get(tries.get()).address();
            Optional<String> trouble = desk.trouble(tries.get());
            opened = trouble.isEmpty();
            tried =
                    trouble.map(it -> text("mailboxes.cannotOpen", address, it))
                            .orElseGet(() -> text("mailboxes.canOpen", address));
            return;
        }
        pressed("on").ifPresent(id -> desk.enable(id, true));
        pressed("off").ifPresent(id -> desk.enable(id, false));
        notice.leave("mailboxes.saved", "");
        Faces.redirect("/admin/mailboxes");
    }

    private Optional<Long> pressed(String name) {
        return Optional.ofNullable(request.getParameter(name)).map(ArrivedPage::id);
    }

    private String text(String key, Object... values) {
        return Texts.text(visitor.language(), "admin", key, values);
    }
}
