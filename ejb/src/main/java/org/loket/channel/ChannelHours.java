package org.loket.channel;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;
import org.loket.kernel.HouseOpens;

/**
 * Opens the channels when Loket starts and closes them when it stops. Every route that is a bean is
 * one of them.
 */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ChannelHours {

    @Inject Switchboard switchboard;
    @Inject @Any Instance<RouteBuilder> routes;

    public void open(@Observes HouseOpens opens) {
        try {
            switchboard.open(routes);
        } catch (Exception e) {
            throw new IllegalStateException("the channels cannot be opened", e);
        }
    }

    @PreDestroy
    void close() {
        switchboard.close();
    }
}
