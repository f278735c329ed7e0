package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loket.kernel.NotFound;
import org.loket.kernel.Remembered;
import org.loket.kernel.Settings;

/** The mailboxes. They are few and change seldom: kept in memory for a few seconds. */
@ApplicationScoped
class Mailboxes {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject MailboxKeys keys;
    @Inject Settings settings;
    @Inject TeamSenders senders;

    private final Remembered<List<Mailbox>> all =
            new Remembered<>(Duration.ofSeconds(10), this::load);

    List<Mailbox> all() {
        return all.get();
    }

    /**
     * @throws NotFound if there is no such mailbox
     */
    Mailbox get(long id) {
        return all().stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .or(() -> Optional.ofNullable(em.find(Mailbox.class, id)))
                .orElseThrow(() -> new NotFound("mailbox", id));
    }

    Optional<Mailbox> find(String address) {
        String wanted = ReplyAddress.base(address).toLowerCase(Locale.ROOT);
        return all().stream().filter(it -> it.address().equals(wanted)).findFirst();
    }

    /** The one to which the answers to our mails go; empty if nobody reads it. */
    Optional<Mailbox> ofAnswers() {
        return find(Addresses.bare(settings.mailFrom())).filter(Mailbox::read);
    }

    /** The one to which the answers to mails from this address go; empty if nobody reads it. */
    Optional<Mailbox> ofAnswers(String sender) {
        return find(sender).filter(Mailbox::read).or(this::ofAnswers);
    }

    /** Whether mails with this sender come from us. */
    boolean ours(String address) {
        return senders.ours(ReplyAddress.base(address))
                || ReplyAddress.base(address).equalsIgnoreCase(Addresses.bare(settings.mailFrom()))
                || find(address).isPresent();
    }

    Mailbox add(MailboxForm form) {
        Mailbox mailbox = Mailbox.of(form, keys);
        em.persist(mailbox);
        em.persist(new MailboxState(mailbox.id()));
        em.flush();
        all.forget();
        return mailbox;
    }

    /** The mailbox itself, to be changed. */
    Mailbox lock(long id) {
        Mailbox mailbox = em.find(Mailbox.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (mailbox == null) throw new NotFound("mailbox", id);
        return mailbox;
    }

    /** The next look sees what was changed; call it after the commit as well. */
    void forget() {
        all.forget();
    }

    MailboxState state(long mailbox) {
        return em.find(MailboxState.class, mailbox);
    }

    MailboxState lockState(long mailbox) {
        return em.find(MailboxState.class, mailbox, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<Mailbox> load() {
        List<Mailbox> found =
                em.createQuery("select m from Mailbox m order by m.address", Mailbox.class)
                        .getResultList();
        found.forEach(em::detach);
        return found;
    }
}
