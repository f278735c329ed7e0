package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.loket.request.NamedView;
import org.loket.request.StaffDesk;
import org.loket.request.TaskCounts;
import org.loket.request.TaskFilter;
import org.loket.request.TaskFilter.View;

/** The views, those of the reader too, and the teams at the left, and how much is in each. */
@Named("side")
@RequestScoped
public class SideBar {

    @Inject StaffDesk staff;
    @Inject TaskLines names;

    private TaskCounts counts;

    /**
     * A list to go to.
     *
     * @param key name of the view, key of the team, or id of what the reader keeps
     * @param label what it is called; empty for a view that everybody has
     * @param alarming there is something in it that should not be
     */
    public record Entry(String key, String label, String url, String count, boolean alarming) {}

    /** Counted when first asked for: after what the page's action changed. */
    private TaskCounts counts() {
        if (counts == null) counts = staff.counts();
        return counts;
    }

    public List<Entry> getViews() {
        return Arrays.stream(View.values()).map(this::view).toList();
    }

    /** What the reader keeps. */
    public List<Entry> getSaved() {
        return counts().saved().entrySet().stream()
                .map(view -> saved(view.getKey(), view.getValue()))
                .toList();
    }

    /** The view that the reader keeps of that list; empty if none. */
    public Optional<NamedView> kept(TaskFilter filter) {
        return counts().saved().keySet().stream()
                .filter(view -> view.filter().equals(filter))
                .findFirst();
    }

    public List<Entry> getTeams() {
        return counts().teams().entrySet().stream()
                .map(team -> team(team.getKey(), team.getValue()))
                .toList();
    }

    private Entry view(View view) {
        int count = counts().views().getOrDefault(view, 0);
        String url = ListAddress.of(TaskFilter.of(view)).url();
        return new Entry(
                ListAddress.key(view), "", url, shown(count), view == View.LATE && count > 0);
    }

    private static Entry saved(NamedView view, int count) {
        String url = ListAddress.of(view.filter()).url();
        return new Entry(Long.toString(view.id()), view.name(), url, shown(count), false);
    }

    private Entry team(String key, int count) {
        TaskFilter filter = new TaskFilter(View.TEAM, Optional.of(key), Optional.empty(), false);
        return new Entry(key, names.team(key), ListAddress.of(filter).url(), shown(count), false);
    }

    static String shown(int count) {
        return count < TaskCounts.MOST ? Integer.toString(count) : TaskCounts.MOST - 1 + "+";
    }
}
