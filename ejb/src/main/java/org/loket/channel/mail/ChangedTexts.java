package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.loket.kernel.Clock;
import org.loket.kernel.Language;
import org.loket.kernel.NotAllowedNow;

/** What the administration has changed in the texts of mails. Each revision is kept. */
@ApplicationScoped
class ChangedTexts {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;

    /** Those that hold now. */
    List<MailText> current() {
        return latest().stream().filter(it -> !it.delivered()).toList();
    }

    /** The last revision of each text that was ever changed. */
    List<MailText> latest() {
        return em.createQuery(
                        "select t from MailText t where t.revision = (select max(u.revision) from"
                                + " MailText u where u.kind = t.kind and u.language = t.language)",
                        MailText.class)
                .getResultList();
    }

    /** The newest comes first. */
    List<MailText> history(MailKind kind, Language language) {
        return em.createQuery(
                        "select t from MailText t where t.kind = :kind and t.language = :language"
                                + " order by t.revision desc",
                        MailText.class)
                .setParameter("kind", kind)
                .setParameter("language", language)
                .setMaxResults(100)
                .getResultList();
    }

    Optional<MailText> find(MailKind kind, Language language, int revision) {
        return history(kind, language).stream().filter(it -> it.revision() == revision).findFirst();
    }

    /**
     * @param said empty for the delivered text
     * @param base the revision that was changed; 0 for the delivered text
     * @throws NotAllowedNow if there is a later one
     */
    MailText add(MailKind kind, Language language, int base, String said, String by) {
        int last = history(kind, language).stream().findFirst().map(MailText::revision).orElse(0);
        if (last != base) throw new NotAllowedNow("changedMeanwhile");
        MailText text = new MailText(kind, language, last + 1, said, clock.now(), by);
        em.persist(text);
        em.flush();
        return text;
    }
}
