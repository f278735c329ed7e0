package org.loket.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.ServiceCard;
import org.loket.web.look.Visitor;

/** Everything a request can be filed for. */
@Named
@RequestScoped
public class ServicesPage {

    @Inject Visitor visitor;
    @Inject Catalogue catalogue;

    public List<ServiceCard> getServices() {
        return catalogue.open(visitor.language());
    }
}
