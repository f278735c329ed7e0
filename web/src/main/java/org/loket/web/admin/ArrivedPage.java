package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.loket.channel.mail.InboundDesk;
import org.loket.channel.mail.InboundView;
import org.loket.channel.mail.ReadView;
import org.loket.kernel.NotFound;
import org.loket.web.look.Notice;
import org.omnifaces.util.Faces;

/** One mail that arrived: what became of it, why, and how it came; to be judged anew. */
@Named
@RequestScoped
public class ArrivedPage {

    @Inject HttpServletRequest request;
    @Inject InboundDesk inbound;
    @Inject Reasons reasons;
    @Inject Notice notice;

    private InboundView mail;
    private ReadView read;

    @PostConstruct
    void read() {
        mail = inbound.view(id(request.getParameter("id")));
    }

    /**
     * @throws NotFound if it is none of our ids
     */
    static long id(String typed) {
        if (typed == null || !typed.matches("\\d{1,18}")) throw new NotFound("mail", typed);
        return Long.parseLong(typed);
    }

    public InboundView getMail() {
        return mail;
    }

    public String getWhy() {
        return reasons.of(mail);
    }

    /** How it was read, once for the page. */
    public ReadView getRead() throws IOException {
        if (read == null) read = inbound.read(mail.id());
        return read;
    }

    public String getHeader() throws IOException {
        return inbound.header(mail.id());
    }

    /** Only where somebody asks for it: it may be long. */
    public boolean isWithSource() {
        return request.getParameter("source") != null;
    }

    public String getSource() throws IOException {
        return inbound.source(mail.id());
    }

    public boolean isWholeSource() {
        return mail.size() <= InboundDesk.MOST_SOURCE;
    }

    /** Judges it anew; filed whatever it looks like if that button was pressed. */
    public void replay() {
        inbound.replay(mail.id(), request.getParameter("insist") != null);
        notice.leave("inbound.replayed", "");
        Faces.redirect("/admin/arrived?id=%s", Long.toString(mail.id()));
    }
}
