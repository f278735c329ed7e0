package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.loket.channel.mail.MailState;
import org.loket.channel.mail.OutboxCounts;
import org.loket.channel.mail.OutboxDesk;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;
import org.loket.web.look.Notice;
import org.omnifaces.util.Faces;

/** The mails that have not left: those that wait, and those that were given up, with the reason. */
@Named
@RequestScoped
public class MailsPage {

    private static final String ADDRESS = "/admin/mails";

    @Inject HttpServletRequest request;
    @Inject OutboxDesk outbox;
    @Inject Notice notice;

    private boolean waiting;
    private Page<MailState> page;
    private OutboxCounts counts;

    @PostConstruct
    void read() {
        waiting = "waiting".equals(request.getParameter("show"));
    }

    public boolean isWaiting() {
        return waiting;
    }

    public List<MailState> getMails() {
        return page().rows();
    }

    public OutboxCounts getCounts() {
        if (counts == null) counts = outbox.counts();
        return counts;
    }

    public String getLater() {
        return page().next().map(place -> address("from", place)).orElse("");
    }

    public String getEarlier() {
        return page().previous().map(place -> address("back", place)).orElse("");
    }

    /** Tries the mail again whose button was pressed, or all. */
    public void retry() {
        String one = request.getParameter("retry");
        if (one != null && one.matches("\\d{1,18}")) {
            outbox.retry(Long.parseLong(one));
        } else if (request.getParameter("all") != null) {
            outbox.retryAll();
        }
        notice.leave("mails.retried", "");
        Faces.redirect(ADDRESS);
    }

    private Page<MailState> page() {
        if (page == null) {
            Keyset back = Keyset.parse(request.getParameter("back")).orElse(null);
            Keyset from =
                    back != null ? back : Keyset.parse(request.getParameter("from")).orElse(null);
            page = waiting ? outbox.waiting(from, back != null) : outbox.parked(from, back != null);
        }
        return page;
    }

    private String address(String direction, Keyset place) {
        return new Address(ADDRESS)
                .with("show", waiting ? "waiting" : "")
                .with(direction, place.token())
                .toString();
    }
}
