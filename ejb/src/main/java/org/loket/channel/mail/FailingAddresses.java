package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    void wroteToUs(Collection<String> addresses) {
        find(addresses).forEach(em::remove);
    }

    /** Those of the addresses, plainly written, from which a mail came back not long ago. */
    Set<String> resting(Collection<String> addresses, Instant now) {
        return find(addresses).stream()
                .filter(it -> it.since().plus(REST).isAfter(now))
                .map(FailingAddress::address)
                .collect(Collectors.toSet());
    }

    private List<FailingAddress> find(Collection<String> addresses) {
        if (addresses.isEmpty()) return List.of();
        return em.createQuery(
                        "select f from FailingAddress f where f.address in :addresses",
                        FailingAddress.class)
                .setParameter(
                        "addresses", addresses.stream().map(Addresses::plain).distinct().toList())
                .getResultList();
    }
}
