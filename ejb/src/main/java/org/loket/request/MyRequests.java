package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;
import org.loket.kernel.Pages;

/** The list of a requester's own requests. */
@ApplicationScoped
class MyRequests {

    private static final int SIZE = 20;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    /**
     * @param from where the neighbouring page ends; null for the first page
     */
    Page<MyRequestRow> page(long requester, boolean openOnly, Keyset from, boolean backwards) {
        String query =
                "select new org.loket.request.MyRequestRow(r.id, r.number, r.subject, r.service, r.status, r.filedAt)"
                        + " from Request r where r.requester = :requester"
                        + (openOnly ? " and r.status in (RECEIVED, IN_PROGRESS, WAITING)" : "")
                        + (from == null
                                ? ""
                                : " and (r.filedAt, r.id) "
                                        + (backwards ? ">" : "<")
                                        + " (:at, :id)")
                        + " order by r.filedAt "
                        + (backwards ? "asc, r.id asc" : "desc, r.id desc");
        TypedQuery<MyRequestRow> rows =
                em.createQuery(query, MyRequestRow.class)
                        .setParameter("requester", requester)
                        .setMaxResults(SIZE + 1);
        if (from != null) rows.setParameter("at", from.at()).setParameter("id", from.id());
        List<MyRequestRow> found = rows.getResultList();
        return Pages.of(found, SIZE, from != null, backwards, MyRequestRow::place);
    }
}
