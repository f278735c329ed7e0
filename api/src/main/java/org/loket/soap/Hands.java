package org.loket.soap;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.loket.channel.legacy.PeerDoor;
import org.loket.channel.legacy.PeerGate;
import org.loket.directory.Roles;

/** Reaches behind the counter as Loket itself, for calls whose system {@link Guard} has told. */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Hands {

    @Inject PeerGate gate;
    @Inject PeerDoor door;

    /** What the system has to prove; empty if it may not call. */
    public Optional<String> password(String system) {
        return gate.password(system);
    }

    /** Whether nobody made a call with that before. */
    public boolean spend(String nonce, Instant until) {
        return gate.spend(nonce, until);
    }

    /** Does what a system asks for that has proven who it is. */
    public <T> T doing(String system, Work<T> work) {
        gate.called(system);
        return work.at(door);
    }

    /** What a call asks for. */
    public interface Work<T> {
        T at(PeerDoor door);
    }
}
