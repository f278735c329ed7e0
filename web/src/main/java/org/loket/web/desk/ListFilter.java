package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.ServiceCard;
import org.loket.web.look.Visitor;

/** What the list can be narrowed by, and is. */
@Named("taskFilter")
@RequestScoped
public class ListFilter {

    @Inject TaskListPage list;
    @Inject Catalogue catalogue;
    @Inject Visitor visitor;

    public List<ServiceCard> getServices() {
        return catalogue.open(visitor.language());
    }

    /** Key of the service to which the list is narrowed; empty if it is not. */
    public String getService() {
        return list.getAddress().filter().service().orElse("");
    }

    /** What that service is called. */
    public String getServiceName() {
        return getServices().stream()
                .filter(service -> service.key().equals(getService()))
                .findFirst()
                .map(ServiceCard::name)
                .orElseGet(this::getService);
    }

    public boolean isUrgent() {
        return list.getAddress().filter().urgentOnly();
    }

    public boolean isOn() {
        return isUrgent() || !getService().isEmpty();
    }
}
