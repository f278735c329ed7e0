package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.mapper.orm.Search;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;
import org.loket.kernel.Pages;

/** Lists received mails, the newest first. */
@ApplicationScoped
class InboundList {

    private static final int SIZE = 50;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Mailboxes mailboxes;

    Page<InboundView> page(InboundFilter filter, Keyset from, boolean backwards) {
        List<InboundMail> found =
                filter.words().isBlank()
                        ? rows(filter, from, backwards)
                        : searched(filter.words(), from, backwards);
        List<InboundView> views =
                found.stream().filter(it -> fits(it, filter)).map(this::view).toList();
        return Pages.of(views, SIZE, from != null, backwards, InboundView::place);
    }

    Optional<InboundView> find(long id) {
        return Optional.ofNullable(em.find(InboundMail.class, id)).map(this::view);
    }

    private List<InboundMail> rows(InboundFilter filter, Keyset from, boolean backwards) {
        String where =
                filter.unjudged()
                        ? "m.status <> JUDGED"
                        : filter.verdict().map(it -> "m.verdict = " + it).orElse("1 = 1");
        if (from != null) {
            where += " and (m.receivedAt, m.id) " + (backwards ? ">" : "<") + " (:at, :id)";
        }
        String order = backwards ? "asc" : "desc";
        var rows =
                em.createQuery(
                                "select m from InboundMail m where "
                                        + where
                                        + " order by m.receivedAt "
                                        + order
                                        + ", m.id "
                                        + order,
                                InboundMail.class)
                        .setMaxResults(SIZE + 1);
        if (from != null) rows.setParameter("at", from.at()).setParameter("id", from.id());
        return rows.getResultList();
    }

    private List<InboundMail> searched(String words, Keyset from, boolean backwards) {
        return Search.session(em)
                .search(InboundMail.class)
                .where(
                        f -> {
                            var all =
                                    f.bool()
                                            .must(
                                                    f.simpleQueryString()
                                                            .fields(
                                                                    "sender",
                                                                    "senderName",
                                                                    "subject")
                                                            .matching(words)
                                                            .defaultOperator(BooleanOperator.AND));
                            if (from == null) return all;
                            var place = f.range().field("place");
                            return all.filter(
                                    backwards
                                            ? place.greaterThan(from.id())
                                            : place.lessThan(from.id()));
                        })
                .sort(f -> backwards ? f.field("place").asc() : f.field("place").desc())
                .fetchHits(SIZE + 1);
    }

    /** The index knows no verdicts: they change. */
    private static boolean fits(InboundMail mail, InboundFilter filter) {
        if (filter.unjudged()) return mail.status() != InboundStatus.JUDGED;
        return filter.verdict().map(it -> it == mail.verdict()).orElse(true);
    }

    private InboundView view(InboundMail mail) {
        return mail.view(mailboxes.get(mail.mailbox()).address());
    }
}
