package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.loket.kernel.NotFound;
import org.loket.kernel.Secrets;
import org.loket.kernel.Settings;

/** The systems that call us. Their passwords are derived, so that the database holds none. */
@ApplicationScoped
class Peers {

    /** What is written down of calls, so that not each of them writes the same row. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Settings settings;

    List<Peer> all() {
        return em.createQuery("select p from Peer p order by p.name, p.id", Peer.class)
                .getResultList();
    }

    Optional<Peer> find(String system) {
        return em
                .createQuery("select p from Peer p where p.system = :system", Peer.class)
                .setParameter("system", system)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * @throws NotFound if there is none
     */
    Peer get(long id) {
        return Optional.ofNullable(em.find(Peer.class, id))
                .orElseThrow(() -> new NotFound("peer", id));
    }

    /** It, locked until the transaction ends. */
    Peer lock(long id) {
        return Optional.ofNullable(em.find(Peer.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("peer", id));
    }

    void add(Peer peer) {
        em.persist(peer);
    }

    void remove(Peer peer) {
        em.remove(peer);
    }

    String password(Peer peer) {
        byte[] mac =
                Secrets.mac(
                        settings.secret().getBytes(StandardCharsets.UTF_8),
                        ("peer " + peer.salt()).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    static String freshSalt() {
        return UUID.randomUUID().toString();
    }

    void called(Peer peer, Instant at) {
        em.createQuery(
                        "update Peer p set p.lastCall = :at where p.id = :id"
                                + " and (p.lastCall is null or p.lastCall < :before)")
                .setParameter("at", at)
                .setParameter("id", peer.id())
                .setParameter("before", at.minus(GRAIN))
                .executeUpdate();
    }
}
