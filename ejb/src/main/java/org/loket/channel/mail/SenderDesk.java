package org.loket.channel.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Roles;
import org.loket.directory.Team;
import org.loket.directory.Teams;
import org.loket.kernel.Language;
import org.loket.kernel.NotFound;

/** Where administrators say as what the mails of the organisation and of its teams leave. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class SenderDesk {

    /** Instead of a team's key: for all that a team has not said otherwise. */
    public static final String ORGANISATION = TeamSenders.ORGANISATION;

    @Inject TeamSenders senders;
    @Inject Mailboxes mailboxes;
    @Inject Teams teams;
    @Inject Event<SenderChanged> changed;

    /** The organisation first, then its teams. */
    public List<SenderView> all() {
        List<SenderView> all = new ArrayList<>();
        all.add(view(ORGANISATION));
        teams.all().stream().map(Team::key).map(this::view).forEach(all::add);
        return all;
    }

    /**
     * @throws NotFound if there is no such team
     */
    public SenderView of(@NotNull String team) {
        known(team);
        return view(team);
    }

    /**
     * Says it for a team, or for the organisation.
     *
     * @throws org.loket.kernel.NotAllowedNow if somebody changed it meanwhile
     */
    public void change(@NotNull String team, @NotNull @Valid SenderForm form) {
        known(team);
        senders.change(team, form);
        changed.fire(new SenderChanged(team, form.address(), true));
    }

    /** From now on the team's mails leave as the organisation's do. */
    public void letGo(@NotNull String team) {
        known(team);
        if (senders.remove(team)) changed.fire(new SenderChanged(team, "", false));
    }

    private void known(String team) {
        if (!team.equals(ORGANISATION)) teams.get(team);
    }

    private SenderView view(String team) {
        Optional<TeamSender> own = senders.find(team);
        TeamSender sender = own.orElseGet(senders::organisation);
        String from = senders.of(team, Language.EN).address();
        return new SenderView(
                team,
                own.isPresent(),
                own.map(TeamSender::version).orElse(-1),
                own.flatMap(TeamSender::address).orElse(""),
                from,
                mailboxes.find(from).filter(Mailbox::read).isPresent(),
                sender.names(),
                sender.signatures(),
                sender.author(),
                sender.quoting());
    }
}
