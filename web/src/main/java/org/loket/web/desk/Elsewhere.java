package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.loket.channel.legacy.LinkDesk;
import org.loket.channel.legacy.LinkView;
import org.loket.kernel.InvalidInput;
import org.loket.request.LinkReason;
import org.loket.request.LinkedRequest;
import org.loket.request.StaffDesk;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;

/** What the request that is shown has to do with: other requests, and cases of other systems. */
@Named("deskElsewhere")
@RequestScoped
public class Elsewhere {

    @Inject HttpServletRequest request;
    @Inject RequestPage page;
    @Inject LinkDesk numbers;
    @Inject StaffDesk staff;
    @Inject Notice notice;

    private List<LinkView> links;
    private List<LinkedRequest> requests;

    /** Adds or takes away what the button says that was pressed. */
    public void act() {
        String here = page.getView().number();
        String unlinked = request.getParameter("unlink");
        String forgotten = request.getParameter("forget");
        if (unlinked != null) {
            staff.unlink(here, unlinked);
        } else if (forgotten != null) {
            String[] parts = forgotten.split("\\|", 2);
            if (parts.length == 2) numbers.remove(here, parts[0], parts[1]);
        } else if (request.getParameter("link-request") != null) {
            staff.link(here, other(), why());
        } else if (request.getParameter("link-number") != null) {
            numbers.add(here, typed("system"), typed("system-number"));
        } else {
            return;
        }
        notice.leave("links", "");
        Ways.to(page.getAddress() + "#links");
    }

    private String other() {
        String other = typed("other");
        if (!staff.knows(other)) throw new InvalidInput("link.other");
        return other;
    }

    private LinkReason why() {
        return getReasons().stream()
                .filter(it -> it.key().equals(typed("why")))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("order"));
    }

    private String typed(String name) {
        String typed = request.getParameter(name);
        return typed == null ? "" : typed.strip();
    }

    public List<LinkReason> getReasons() {
        return LinkReason.choices();
    }

    public List<LinkView> getLinks() {
        if (links == null) links = numbers.of(page.getView().number());
        return links;
    }

    public List<LinkedRequest> getRequests() {
        if (requests == null) requests = staff.links(page.getView().number());
        return requests;
    }

    /** Key of the words for what the other one is to this one. */
    public String reason(LinkedRequest link) {
        return "links." + link.why().key() + (link.later() ? ".back" : "");
    }

    public String tone(LinkedRequest link) {
        return Tones.of(link.status());
    }
}
