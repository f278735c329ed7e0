package org.loket.web.desk;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.loket.kernel.Language;
import org.loket.request.TaskFilter.View;

/** Where an agent was: the list and the requests looked at last, and what was filed last. */
@Named("deskMemory")
@SessionScoped
public class DeskMemory implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST = 6;

    private final List<Seen> recent = new ArrayList<>();
    private String list = ListAddress.START.url();
    private Filed filed;
    private String view = ListAddress.key(View.TEAM);

    /** A request that was looked at. */
    public record Seen(String number, String subject, Language language) implements Serializable {}

    /**
     * What the agent filed for somebody.
     *
     * @param code the tracking code to tell a guest; empty for somebody with an account
     */
    public record Filed(String number, String name, String code, Instant expectedBy)
            implements Serializable {}

    synchronized void filed(Filed request) {
        filed = request;
    }

    /** Null if that is not what was filed last. */
    synchronized Filed getFiled(String number) {
        return filed != null && filed.number().equals(number) ? filed : null;
    }

    synchronized void lookedAt(ListAddress address) {
        list = address.url();
        view = ListAddress.key(address.filter().view());
    }

    synchronized void lookedAt(Seen request) {
        recent.removeIf(seen -> seen.number().equals(request.number()));
        recent.add(0, request);
        if (recent.size() > MOST) recent.remove(MOST);
    }

    /** The last one first. */
    public synchronized List<Seen> getRecent() {
        return List.copyOf(recent);
    }

    /** Address of the list that was looked at last. */
    public synchronized String getList() {
        return list;
    }

    /** Name of that list's view in texts. */
    public synchronized String getView() {
        return view;
    }
}
