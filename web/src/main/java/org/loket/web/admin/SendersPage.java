package org.loket.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.loket.channel.mail.SenderDesk;
import org.loket.channel.mail.SenderView;
import org.loket.directory.Teams;
import org.loket.web.look.Visitor;

/** As what the mails of the organisation and of each team leave. */
@Named
@RequestScoped
public class SendersPage {

    /** In addresses, instead of a team's key. */
    static final String ORGANISATION = "organisation";

    @Inject SenderDesk desk;
    @Inject Teams teams;
    @Inject Visitor visitor;

    private List<SenderView> senders;

    public List<SenderView> getSenders() {
        if (senders == null) senders = desk.all();
        return senders;
    }

    /** What the team is called; empty for the organisation. */
    public String name(SenderView sender) {
        return teams.find(sender.team()).map(it -> it.name().in(visitor.language())).orElse("");
    }

    public String address(SenderView sender) {
        return "/admin/sender/" + path(sender.team());
    }

    static String path(String team) {
        return team.equals(SenderDesk.ORGANISATION) ? ORGANISATION : team;
    }
}
