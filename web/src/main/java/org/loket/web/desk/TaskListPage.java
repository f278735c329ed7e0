package org.loket.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.loket.kernel.Page;
import org.loket.request.StaffDesk;
import org.loket.request.TaskFilter;
import org.loket.request.TaskRow;

/** The list of what is to do. */
@Named("taskList")
@RequestScoped
public class TaskListPage {

    @Inject HttpServletRequest request;
    @Inject StaffDesk staff;
    @Inject TaskLines draw;
    @Inject DeskMemory memory;

    private ListAddress address;
    private Page<TaskRow> page;
    private List<TaskLine> lines;

    @PostConstruct
    void read() {
        address = ListAddress.read(request::getParameter);
        memory.lookedAt(address);
    }

    public ListAddress getAddress() {
        return address;
    }

    /** Name of the view in addresses and texts; empty where a team's own list is shown. */
    public String getView() {
        return teamsList() ? "" : ListAddress.key(address.filter().view());
    }

    /** What the team is called to whom the list is narrowed; empty if it is not. */
    public String getTeam() {
        return address.filter().team().map(draw::team).orElse("");
    }

    /** Key of the team to whom the list is narrowed; empty if it is not. */
    public String getTeamKey() {
        return address.filter().team().orElse("");
    }

    /** Which text says that the list is empty. */
    public String getEmptyText() {
        return filter().service().isPresent() || filter().urgentOnly()
                ? "empty.filter"
                : "empty." + ListAddress.key(filter().view());
    }

    /** Drawn once: what an action of this page changed comes before. */
    public List<TaskLine> getLines() {
        if (lines == null) lines = draw.of(page().rows());
        return lines;
    }

    /** The page is the list's first. */
    public boolean isFirst() {
        return page().previous().isEmpty();
    }

    /** Null where there is none. */
    public String getEarlier() {
        return page().previous().map(place -> address.earlier(place).url()).orElse(null);
    }

    /** Null where there is none. */
    public String getLater() {
        return page().next().map(place -> address.later(place).url()).orElse(null);
    }

    private Page<TaskRow> page() {
        if (page == null) {
            page = staff.list(filter(), address.from(), address.backwards());
        }
        return page;
    }

    private TaskFilter filter() {
        return address.filter();
    }

    private boolean teamsList() {
        return filter().team().isPresent() && filter().view() == TaskFilter.View.TEAM;
    }
}
