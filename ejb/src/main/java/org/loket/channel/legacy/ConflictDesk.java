package org.loket.channel.legacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
import org.loket.directory.Role;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.Keyset;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.kernel.Page;
import org.loket.kernel.RecordedEvent;
import org.loket.request.ElsewhereCourse;
import org.loket.request.RequestFacts;
import org.loket.request.StaffDesk;

/**
 * Where people decide what holds when another system and Loket say different things: staff about
 * the requests that they may see, administrators about all.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
public class ConflictDesk {

    @Inject TheirChanges theirs;
    @Inject Exchange exchange;
    @Inject OurNews ours;
    @Inject ElsewhereCourse requests;
    @Inject StaffDesk staff;
    @Inject Callers callers;
    @Inject Clock clock;
    @Inject Event<RecordedEvent> recorded;

    /**
     * A request's conflicts that nobody has decided.
     *
     * @throws NotFound if there is no such request, or the caller may not see it
     */
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    public List<ConflictView> of(@NotNull String request) {
        staff.facts(request);
        return theirs.undecided(request);
    }

    /** All conflicts, the newest first. */
    @RolesAllowed(Roles.ADMIN)
    public Page<ConflictView> page(boolean undecidedOnly, Keyset from, boolean backwards) {
        return theirs.page(undecidedOnly, from, backwards);
    }

    /** How many nobody has decided. */
    @RolesAllowed(Roles.ADMIN)
    public long undecided() {
        return theirs.undecided().values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Decides one.
     *
     * @param about number of the request that it is about, where that was not known; else null
     * @return whether the process went on by it
     * @throws NotFound if there is no such conflict, or the caller may not see its request
     * @throws NotAllowedNow if somebody has decided it
     * @throws InvalidInput if there is no such request
     */
    public boolean decide(long id, @NotNull Decision decision, String about) {
        TheirChange conflict = theirs.lock(id);
        Caller caller = callers.current();
        if (!caller.is(Role.ADMIN)) staff.facts(Optional.ofNullable(conflict.request()).orElse(""));
        if (!conflict.undecided()) throw new NotAllowedNow("conflict.decided");
        String request =
                decision == Decision.IGNORE ? conflict.request() : request(conflict, about);
        conflict.decide(decision, caller.name(), request, clock.now());
        boolean moved = decision == Decision.TAKE && exchange.take(conflict, request);
        if (decision == Decision.KEEP) ours.again(request, conflict.speaker().system());
        recorded.fire(
                new ConflictDecided(
                        request,
                        conflict.speaker().system(),
                        conflict.news().number(),
                        conflict.conflict(),
                        decision));
        return moved;
    }

    private String request(TheirChange conflict, String about) {
        if (conflict.request() != null) return conflict.request();
        return Optional.ofNullable(about)
                .map(String::strip)
                .flatMap(requests::facts)
                .map(RequestFacts::number)
                .orElseThrow(() -> new InvalidInput("conflict.request"));
    }
}
