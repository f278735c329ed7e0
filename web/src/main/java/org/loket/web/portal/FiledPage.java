package org.loket.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.loket.catalogue.Catalogue;
import org.loket.kernel.NotFound;
import org.loket.request.RequestDesk;
import org.loket.request.RequestView;
import org.loket.web.look.Visitor;
import org.omnifaces.cdi.Param;

/** Says that a request is with us: its number, until when, how to follow it. */
@Named
@RequestScoped
public class FiledPage {

    @Inject Visitor visitor;
    @Inject Catalogue catalogue;
    @Inject RequestDesk desk;
    @Inject KeptCodes codes;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    private RequestView filed;
    private String code;

    @PostConstruct
    void load() {
        if (number == null) throw new NotFound("request", "");
        code = codes.find(number).orElse("");
        filed = desk.view(codes.keyOf(number));
    }

    public RequestView getFiled() {
        return filed;
    }

    /** Empty for those who have an account. */
    public String getCode() {
        return code;
    }

    public String getService() {
        return catalogue.card(filed.service(), visitor.language()).name();
    }

    /** Where it can be followed. */
    public String getAddress() {
        return (code.isEmpty() ? "/my/" : "/follow/") + filed.number();
    }
}
