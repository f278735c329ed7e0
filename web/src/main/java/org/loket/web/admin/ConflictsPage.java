package org.loket.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.loket.channel.legacy.ConflictDesk;
import org.loket.channel.legacy.ConflictView;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;
import org.loket.web.desk.ConflictHand;
import org.loket.web.look.Ways;

/** Where other systems and Loket say different things, and what people decided about it. */
@Named
@RequestScoped
public class ConflictsPage {

    private static final String ADDRESS = "/admin/conflicts";

    @Inject HttpServletRequest request;
    @Inject ConflictDesk desk;
    @Inject ConflictHand hand;

    private Page<ConflictView> page;

    public List<ConflictView> getConflicts() {
        return page().rows();
    }

    /** Whether those are shown, too, that somebody has decided. */
    public boolean isAll() {
        return request.getParameter("all") != null;
    }

    /** What was written into the field for the request's number. */
    public String typed(long id) {
        String about = request.getParameter("about-" + id);
        return about == null ? "" : about;
    }

    public void act() {
        if (hand.act()) Ways.to(ADDRESS);
    }

    public String getOlder() {
        return page().next().map(place -> address("older", place)).orElse("");
    }

    public String getNewer() {
        return page().previous().map(place -> address("newer", place)).orElse("");
    }

    private Page<ConflictView> page() {
        if (page == null) {
            Keyset newer = Keyset.parse(request.getParameter("newer")).orElse(null);
            Keyset older = Keyset.parse(request.getParameter("older")).orElse(null);
            page = desk.page(!isAll(), newer != null ? newer : older, newer != null);
        }
        return page;
    }

    private String address(String direction, Keyset place) {
        Address address = new Address(ADDRESS).with(direction, place.token());
        return (isAll() ? address.with("all", "yes") : address).toString();
    }
}
