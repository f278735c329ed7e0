package org.loket.channel.legacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;

/** What a door for other systems has to know to tell who calls. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class PeerGate {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Peers peers;
    @Inject Clock clock;

    /** What the system of that key has to prove; empty if none of that key may call now. */
    public Optional<String> password(@NotNull String system) {
        return peers.find(system).filter(Peer::active).map(peers::password);
    }

    /**
     * Lets a call count that nobody made before, on any node.
     *
     * @param nonce what makes it unique, up to 64 characters
     * @param until when it would be too old anyway
     * @return false if that was spent already; if it is being spent at this moment the transaction
     *     fails
     */
    public boolean spend(@NotNull String nonce, @NotNull Instant until) {
        if (em.find(SpentNonce.class, nonce) != null) return false;
        em.persist(new SpentNonce(nonce, until));
        return true;
    }

    /** It has proven who it is. */
    public void called(@NotNull String system) {
        peers.find(system).ifPresent(peer -> peers.called(peer, clock.now()));
    }
}
