package org.loket.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;

/** Reads the trail in pages, the newest entry first. */
@ApplicationScoped
class Trail {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    /** The newest entries, or those older than the given one. */
    Page<TrailEntry> before(TrailFilter filter, Optional<Keyset> entry, int most) {
        List<TrailEntry> rows = rows(filter, entry, most, "<", "desc");
        return new Page<>(
                first(rows, most),
                entry.isPresent() ? key(rows, 0) : Optional.empty(),
                rows.size() > most ? key(rows, most - 1) : Optional.empty());
    }

    /** The entries just newer than the given one. */
    Page<TrailEntry> after(TrailFilter filter, Keyset entry, int most) {
        List<TrailEntry> rows = rows(filter, Optional.of(entry), most, ">", "asc");
        List<TrailEntry> shown = new ArrayList<>(first(rows, most));
        Collections.reverse(shown);
        return new Page<>(
                List.copyOf(shown),
                rows.size() > most ? key(shown, 0) : Optional.empty(),
                key(shown, shown.size() - 1));
    }

    /** One row more than fits shows whether there is another page. */
    private List<TrailEntry> rows(
            TrailFilter filter, Optional<Keyset> entry, int most, String side, String order) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        filter.requestNumber().ifPresent(it -> add(conditions, values, "requestNumber", "=", it));
        filter.who().ifPresent(it -> add(conditions, values, "who", "=", it));
        filter.from().ifPresent(it -> add(conditions, values, "at", ">=", it));
        filter.until().ifPresent(it -> add(conditions, values, "at", "<", it));
        entry.ifPresent(
                it -> {
                    add(conditions, values, "at", side + "=", it.at());
                    conditions.add("(e.at %s :keyAt or e.id %s :keyId)".formatted(side, side));
                    values.put("keyAt", it.at());
                    values.put("keyId", it.id());
                });
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<AuditEntry> query =
                em.createQuery(
                        "select e from AuditEntry e%s order by e.at %s, e.id %s"
                                .formatted(where, order, order),
                        AuditEntry.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most + 1).getResultList().stream()
                .map(AuditEntry::read)
                .toList();
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> values,
            String field,
            String relation,
            Object value) {
        String name = "p" + values.size();
        conditions.add("e.%s %s :%s".formatted(field, relation, name));
        values.put(name, value);
    }

    private static List<TrailEntry> first(List<TrailEntry> rows, int most) {
        return rows.size() > most ? rows.subList(0, most) : rows;
    }

    private static Optional<Keyset> key(List<TrailEntry> rows, int index) {
        if (index < 0 || index >= rows.size()) return Optional.empty();
        TrailEntry row = rows.get(index);
        return Optional.of(new Keyset(row.at(), row.id()));
    }
}
