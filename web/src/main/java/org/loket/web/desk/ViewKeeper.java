package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.loket.request.NamedView;
import org.loket.request.TaskFilter;
import org.loket.request.ViewDesk;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;

/** Keeps the list as it is narrowed now under a name, or forgets it. */
@Named("viewKeeper")
@RequestScoped
public class ViewKeeper {

    @Inject HttpServletRequest request;
    @Inject TaskListPage list;
    @Inject SideBar side;
    @Inject ViewDesk desk;
    @Inject Notice notice;

    /** Does what a button {@code keep} or {@code drop} of the page says. */
    public void act() {
        if (request.getParameter("keep") != null) {
            desk.keep(request.getParameter("name"), filter());
            done("view.kept");
        } else if (request.getParameter("drop") != null) {
            desk.drop(Long.parseLong(request.getParameter("drop")));
            done("view.dropped");
        }
    }

    /** The list shows more or less than one of the views that everybody has. */
    public boolean isKeepable() {
        return narrowed() && kept().isEmpty();
    }

    /** Id of the view of this list that the reader keeps; empty if none. */
    public String getId() {
        return kept().map(view -> Long.toString(view.id())).orElse("");
    }

    /** What the reader calls this list; empty if it is not kept. */
    public String getName() {
        return kept().map(NamedView::name).orElse("");
    }

    public int getMostName() {
        return ViewDesk.MOST_NAME;
    }

    private Optional<NamedView> kept() {
        return narrowed() ? side.kept(filter()) : Optional.empty();
    }

    private boolean narrowed() {
        TaskFilter filter = filter();
        return filter.service().isPresent()
                || filter.urgentOnly()
                || filter.team().isPresent() && filter.view() != TaskFilter.View.TEAM;
    }

    private TaskFilter filter() {
        return list.getAddress().filter();
    }

    private void done(String what) {
        notice.leave(what, "");
        Ways.to(list.getAddress().first().url());
    }
}
