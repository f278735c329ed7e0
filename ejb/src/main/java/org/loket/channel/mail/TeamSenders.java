package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.loket.kernel.Language;
import org.loket.kernel.Remembered;
import org.loket.kernel.Settings;

/** As what mails leave. Kept in memory for a few seconds: every mail asks for it. */
@ApplicationScoped
class TeamSenders {

    /** Instead of a team's key: for all that a team has not said otherwise. */
    static final String ORGANISATION = "*";

    private static final TeamSender NOTHING_SAID = new TeamSender(ORGANISATION);

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Settings settings;

    private final Remembered<Map<String, TeamSender>> all =
            new Remembered<>(Duration.ofSeconds(10), this::load);

    Letterhead of(String team, Language language) {
        TeamSender house = organisation();
        TeamSender sender = said().getOrDefault(team, house);
        return new Letterhead(
                sender.address().or(house::address).orElseGet(this::desk),
                sender.name(language)
                        .or(() -> house.name(language))
                        .orElseGet(settings::organisation),
                sender.signature(language).or(() -> house.signature(language)).orElse(""),
                sender.author(),
                sender.quoting());
    }

    TeamSender organisation() {
        return said().getOrDefault(ORGANISATION, NOTHING_SAID);
    }

    Optional<TeamSender> find(String team) {
        return Optional.ofNullable(said().get(team));
    }

    /** Whether mails leave from there. */
    boolean ours(String address) {
        return said().values().stream()
                .flatMap(it -> it.address().stream())
                .anyMatch(address::equalsIgnoreCase);
    }

    void change(String team, SenderForm form) {
        TeamSender sender = em.find(TeamSender.class, team, LockModeType.PESSIMISTIC_WRITE);
        boolean isNew = sender == null;
        if (isNew) sender = new TeamSender(team);
        sender.change(form, isNew);
        if (isNew) em.persist(sender);
        em.flush();
    }

    /**
     * @return whether there was something
     */
    boolean remove(String team) {
        TeamSender sender = em.find(TeamSender.class, team, LockModeType.PESSIMISTIC_WRITE);
        if (sender != null) em.remove(sender);
        return sender != null;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SenderChanged event) {
        all.forget();
    }

    /** By the key of the team. */
    Map<String, TeamSender> said() {
        return all.get();
    }

    private String desk() {
        return Addresses.bare(settings.mailFrom());
    }

    private Map<String, TeamSender> load() {
        Map<String, TeamSender> senders = new HashMap<>();
        em.createQuery("select s from TeamSender s", TeamSender.class)
                .getResultList()
                .forEach(
                        it -> {
                            em.detach(it);
                            senders.put(it.team(), it);
                        });
        return senders;
    }
}
