package org.loket.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.loket.catalogue.Catalogue;
import org.loket.directory.Teams;
import org.loket.kernel.NotFound;
import org.loket.request.RequestDesk;
import org.loket.request.RequestKey;
import org.loket.request.RequestView;
import org.loket.request.Status;
import org.loket.web.look.Visitor;
import org.omnifaces.cdi.Param;

/** A requester's request and what was said in it. */
@Named
@RequestScoped
public class RequestPage {

    @Inject Visitor visitor;
    @Inject Catalogue catalogue;
    @Inject Teams teams;
    @Inject RequestDesk desk;
    @Inject KeptCodes codes;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    private RequestKey key;
    private RequestView view;

    @PostConstruct
    void load() {
        if (number == null) throw new NotFound("request", "");
        key = codes.keyOf(number);
        view = desk.view(key);
    }

    RequestKey key() {
        return key;
    }

    public RequestView getView() {
        return view;
    }

    public boolean isGuest() {
        return key.code().isPresent();
    }

    public boolean isClosable() {
        return view.status() != Status.CLOSED;
    }

    public String getAddress() {
        return (isGuest() ? "/follow/" : "/my/") + number;
    }

    public String getService() {
        return catalogue.find(view.service()).map(s -> s.name().in(visitor.language())).orElse("");
    }

    public String getTeam() {
        return teams.find(view.team()).map(t -> t.name().in(visitor.language())).orElse("");
    }
}
