package org.loket.channel.legacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.loket.catalogue.Catalogue;
import org.loket.channel.legacy.PeerChanged.What;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.kernel.RecordedEvent;

/** Where administrators say which systems may call us, and what for. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class PeerDesk {

    @Inject Peers peers;
    @Inject Catalogue catalogue;
    @Inject Clock clock;
    @Inject Event<RecordedEvent> recorded;

    public List<PeerView> all() {
        return peers.all().stream().map(Peer::view).toList();
    }

    /**
     * @throws NotFound if there is none
     */
    public PeerView get(long id) {
        return peers.get(id).view();
    }

    /**
     * Another system, which may call from now on.
     *
     * @param system by which it says who it is; small letters, digits and hyphens
     * @throws InvalidInput if it cannot be called that
     * @throws NotAllowedNow if another one is
     */
    public long add(@NotNull String system, @NotNull @Valid PeerForm form) {
        if (!system.matches("[a-z0-9][a-z0-9-]{1,63}")) throw new InvalidInput("peer.system");
        if (peers.find(system).isPresent()) throw new NotAllowedNow("peer.system", system);
        check(form);
        Peer peer = new Peer(system, form, Peers.freshSalt(), clock.now());
        peers.add(peer);
        tell(What.ADDED, peer);
        return peer.id();
    }

    public void save(long id, @NotNull @Valid PeerForm form) {
        check(form);
        Peer peer = peers.lock(id);
        peer.write(form);
        tell(What.CHANGED, peer);
    }

    /** What it proves with that it is the one. */
    public String password(long id) {
        return peers.password(peers.get(id));
    }

    /** From the next call on another password counts. */
    public void newPassword(long id) {
        Peer peer = peers.lock(id);
        peer.salt(Peers.freshSalt());
        tell(What.PASSWORD, peer);
    }

    /** Its calls are refused. */
    public void pause(long id) {
        activate(id, false, What.PAUSED);
    }

    public void resume(long id) {
        activate(id, true, What.RESUMED);
    }

    /** Forgets it; its requests stay. */
    public void remove(long id) {
        Peer peer = peers.lock(id);
        peers.remove(peer);
        tell(What.REMOVED, peer);
    }

    private void activate(long id, boolean on, What what) {
        Peer peer = peers.lock(id);
        peer.activate(on);
        tell(what, peer);
    }

    private void check(PeerForm form) {
        form.services().forEach(catalogue::get);
    }

    private void tell(What what, Peer peer) {
        recorded.fire(PeerChanged.of(what, peer));
    }
}
