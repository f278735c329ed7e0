package org.loket.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.loket.catalogue.Catalogue;
import org.loket.kernel.NotFound;
import org.loket.request.RequestView;
import org.loket.request.StaffDesk;
import org.loket.web.look.Visitor;
import org.omnifaces.cdi.Param;

/** A request as staff see it. */
@Named("deskRequest")
@RequestScoped
public class RequestPage {

    @Inject StaffDesk staff;
    @Inject Catalogue catalogue;
    @Inject TaskLines names;
    @Inject Visitor visitor;
    @Inject DeskMemory memory;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    private RequestView view;

    @PostConstruct
    void open() {
        if (number == null) throw new NotFound("request", "");
        look();
        memory.lookedAt(new DeskMemory.Seen(number, view.subject(), view.language()));
    }

    /** Reads the request as it is now. */
    RequestView look() {
        view = staff.view(number);
        return view;
    }

    public RequestView getView() {
        return view;
    }

    /** Address of the list that the reader comes from. */
    public String getList() {
        return memory.getList();
    }

    public String getAddress() {
        return "/desk/" + number;
    }

    /** What the service is called. */
    public String getService() {
        return catalogue.card(view.service(), visitor.language()).name();
    }

    /** What the team is called whose request it is. */
    public String getTeam() {
        return names.team(view.team());
    }

    /** The requester's language, in the reader's. */
    public String getLanguage() {
        return view.language().locale().getDisplayLanguage(visitor.language().locale());
    }

    /** What to tell its state by, beside the word. */
    public String getTone() {
        return Tones.of(view.status());
    }
}
