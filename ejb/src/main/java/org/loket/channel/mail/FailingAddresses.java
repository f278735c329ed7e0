package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.loket.kernel.Clock;

/** The addresses from which our mails came back. A mail from there says that they work again. */
@ApplicationScoped
class FailingAddresses {

    /** For so long nothing goes there by itself. */
    private static final Duration REST = Duration.ofDays(1);

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;

    void failed(String address, String reason) {
        String plain = Addresses.plain(address);
        FailingAddress failing = em.find(FailingAddress.class, plain);
        boolean known = failing != null;
        if (!known) failing = new FailingAddress(plain);
        failing.failed(reason, clock.now());
        if (!known) em.persist(failing);
    }

    void wroteToUs(String address) {
        find(address).ifPresent(em::remove);
    }

    /** Whether a mail came back from there not long ago. */
    boolean rests(String address, Instant now) {
        return find(address).filter(it -> it.since().plus(REST).isAfter(now)).isPresent();
    }

    private Optional<FailingAddress> find(String address) {
        return Optional.ofNullable(em.find(FailingAddress.class, Addresses.plain(address)));
    }
}
