package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.loket.directory.Caller;
import org.loket.kernel.Clock;
import org.loket.kernel.Forbidden;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;
import org.loket.kernel.Pages;
import org.loket.request.TaskFilter.View;

/**
 * Lists open tasks from the read model. Each team's page is read from its own index range and the
 * few rows are merged here: the cost depends on the page, not on how many tasks there are.
 */
@ApplicationScoped
class TaskList {

    private static final int SIZE = 50;

    private static final String ROW =
            "select new org.loket.request.TaskRow(t.id, t.task, t.number, t.subject, t.name, t.service, t.language,"
                    + " t.requesterName, t.guest, t.team, t.leadsOnly, t.requester, t.assignee, t.assigneeName, t.priority, t.urgent, t.waiting,"
                    + " t.openedAt, t.warnAt, t.dueAt) from OpenTask t where ";

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;

    /**
     * @throws Forbidden if the filter names a team that is not the caller's
     */
    Page<TaskRow> page(Caller caller, TaskFilter filter, Keyset from, boolean backwards) {
        filter.team()
                .ifPresent(
                        team -> {
                            if (!caller.memberOf(team)) throw new Forbidden("team", team);
                        });
        Collection<String> teams = filter.team().map(List::of).orElse(List.copyOf(caller.teams()));
        List<TaskRow> found = new ArrayList<>();
        if (filter.view() == View.MINE) {
            found.addAll(rows(caller, filter, null, from, backwards));
        } else {
            for (String team : teams) found.addAll(rows(caller, filter, team, from, backwards));
            Comparator<TaskRow> order =
                    Comparator.comparing(TaskRow::dueAt).thenComparing(TaskRow::id);
            found.sort(backwards ? order.reversed() : order);
            if (found.size() > SIZE + 1) found = found.subList(0, SIZE + 1);
        }
        return Pages.of(found, SIZE, from != null, backwards, TaskRow::place);
    }

    /** One statement, in which each count ends where it is no longer of interest. */
    TaskCounts counts(Caller caller, List<NamedView> saved) {
        List<Counted> asked = new ArrayList<>(List.of(new Counted(TaskFilter.of(View.MINE), null)));
        for (String team : caller.teams()) {
            for (View view : List.of(View.TEAM, View.UNASSIGNED, View.LATE, View.WAITING)) {
                asked.add(new Counted(TaskFilter.of(view), team));
            }
        }
        int usual = asked.size();
        for (NamedView view : saved) asked.addAll(ranges(caller, view.filter()));
        List<Integer> found = count(caller, asked);
        Map<View, Integer> views = new EnumMap<>(View.class);
        Map<String, Integer> teams = new TreeMap<>();
        for (int i = 0; i < usual; i++) {
            Counted counted = asked.get(i);
            views.merge(counted.filter().view(), found.get(i), TaskList::upToMost);
            if (counted.filter().view() == View.TEAM) teams.put(counted.team(), found.get(i));
        }
        Map<NamedView, Integer> named = new LinkedHashMap<>();
        Iterator<Integer> rest = found.subList(usual, found.size()).iterator();
        for (NamedView view : saved) {
            int sum = 0;
            for (Counted each : ranges(caller, view.filter())) sum = upToMost(sum, rest.next());
            named.put(view, sum);
        }
        return new TaskCounts(views, teams, named);
    }

    private static int upToMost(int one, int other) {
        return Math.min(TaskCounts.MOST, one + other);
    }

    /** The ranges of the index in which the filter's tasks lie: one for each team. */
    private static List<Counted> ranges(Caller caller, TaskFilter filter) {
        if (filter.view() == View.MINE) return List.of(new Counted(filter, null));
        return filter.team().map(List::of).orElse(List.copyOf(caller.teams())).stream()
                .map(team -> new Counted(filter, team))
                .toList();
    }

    /**
     * @param team null for all teams
     */
    private record Counted(TaskFilter filter, String team) {}

    private List<Integer> count(Caller caller, List<Counted> asked) {
        StringJoiner counts = new StringJoiner(", ", "select ", "");
        Map<String, Object> values = new HashMap<>();
        for (Counted counted : asked) {
            counts.add(
                    "(select count(few.id) from (select t.id as id from OpenTask t where "
                            + where(caller, counted.filter(), counted.team(), values)
                            + " order by t.dueAt limit "
                            + TaskCounts.MOST
                            + ") few)");
        }
        var one = em.createQuery(counts.toString(), Object[].class);
        values.forEach(one::setParameter);
        return Arrays.stream(one.getSingleResult())
                .map(found -> ((Number) found).intValue())
                .toList();
    }

    private List<TaskRow> rows(
            Caller caller, TaskFilter filter, String team, Keyset from, boolean backwards) {
        Map<String, Object> values = new HashMap<>();
        String where = where(caller, filter, team, values);
        if (from != null) {
            where += " and (t.dueAt, t.id) " + (backwards ? "<" : ">") + " (:at, :id)";
            values.put("at", from.at());
            values.put("id", from.id());
        }
        String order = backwards ? " order by t.dueAt desc, t.id desc" : " order by t.dueAt, t.id";
        var rows = em.createQuery(ROW + where + order, TaskRow.class).setMaxResults(SIZE + 1);
        values.forEach(rows::setParameter);
        return rows.getResultList();
    }

    private String where(
            Caller caller, TaskFilter filter, String team, Map<String, Object> values) {
        StringBuilder where = new StringBuilder();
        if (team != null) {
            String name = "team" + values.size();
            where.append("t.team = :").append(name);
            values.put(name, team);
        } else {
            where.append("t.assignee = :me");
            values.put("me", caller.id());
        }
        where.append(
                filter.view() == View.WAITING ? " and t.waiting = true" : " and t.waiting = false");
        if (filter.view() == View.UNASSIGNED) where.append(" and t.assignee is null");
        if (filter.view() == View.LATE) {
            where.append(" and t.dueAt < :now");
            values.put("now", clock.now());
        }
        filter.service()
                .ifPresent(
                        service -> {
                            String name = "service" + values.size();
                            where.append(" and t.service = :").append(name);
                            values.put(name, service);
                        });
        if (filter.urgentOnly()) where.append(" and t.urgent = true");
        return where.toString();
    }
}
