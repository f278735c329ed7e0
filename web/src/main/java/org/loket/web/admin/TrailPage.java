package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.loket.audit.TrailDesk;
import org.loket.audit.TrailEntry;
import org.loket.audit.TrailFilter;
import org.loket.audit.TrailVerdict;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;
import org.loket.web.look.Texts;
import org.loket.web.look.Visitor;

/**
 * The trail, the newest first, of everything or of one request or person; and whether it is whole.
 */
@Named
@RequestScoped
public class TrailPage {

    @Inject HttpServletRequest request;
    @Inject Visitor visitor;
    @Inject TrailDesk trail;

    private TrailFilter filter;
    private Page<TrailEntry> page;
    private TrailVerdict verdict;

    @PostConstruct
    void read() {
        filter =
                new TrailFilter(typed("request"), typed("who"), Optional.empty(), Optional.empty());
        page =
                place("older")
                        .map(entry -> trail.olderThan(filter, entry))
                        .or(() -> place("newer").map(entry -> trail.newerThan(filter, entry)))
                        .orElseGet(() -> trail.newest(filter));
    }

    public List<TrailEntry> getEntries() {
        return page.rows();
    }

    public String getNumber() {
        return filter.requestNumber().orElse("");
    }

    public String getWho() {
        return filter.who().orElse("");
    }

    public String getOlder() {
        return page.next().map(entry -> address("older", entry)).orElse("");
    }

    public String getNewer() {
        return page.previous().map(entry -> address("newer", entry)).orElse("");
    }

    /** The event in plain words; the name it has in the trail where there are none. */
    public String what(TrailEntry entry) {
        var texts = Texts.bundle("admin", visitor.language());
        String key = "event." + entry.what();
        return texts.containsKey(key) ? texts.getString(key) : entry.what();
    }

    public String details(TrailEntry entry) {
        return EntryDetails.of(entry.details());
    }

    /** Whether the chain is to be walked for this page. */
    public boolean isAsked() {
        return request.getParameter("verify") != null;
    }

    public TrailVerdict getVerdict() {
        if (verdict == null) verdict = trail.verify();
        return verdict;
    }

    private Optional<String> typed(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }

    private Optional<Keyset> place(String name) {
        return Keyset.parse(request.getParameter(name));
    }

    private String address(String direction, Keyset entry) {
        return new Address("/audit/trail")
                .with("request", getNumber())
                .with("who", getWho())
                .with(direction, entry.token())
                .toString();
    }
}
