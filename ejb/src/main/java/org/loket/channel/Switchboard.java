package org.loket.channel;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The one Camel context, in which the routes of all channels run. */
@ApplicationScoped
public class Switchboard {

    private static final int SECONDS_TO_FINISH = 10;

    private CamelContext camel;
    private ProducerTemplate template;

    @PostConstruct
    void build() {
        camel = new DefaultCamelContext();
        camel.disableJMX();
        camel.setApplicationContextClassLoader(Switchboard.class.getClassLoader());
        camel.getCamelContextExtension().setName("loket");
        camel.getShutdownStrategy().setTimeout(SECONDS_TO_FINISH);
        camel.getShutdownStrategy().setShutdownNowOnTimeout(true);
        template = camel.createProducerTemplate();
    }

    void open(Iterable<RouteBuilder> routes) throws Exception {
        for (RouteBuilder route : routes) camel.addRoutes(route);
        camel.start();
    }

    void close() {
        camel.stop();
    }

    /** Opens routes that come later, such as those of what an administrator set up. */
    public void add(RouteBuilder routes) throws Exception {
        camel.addRoutes(routes);
    }

    /** Stops a route and forgets it; nothing happens if there is none. */
    public void remove(String route) throws Exception {
        camel.getRouteController().stopRoute(route);
        camel.removeRoute(route);
    }

    /**
     * Hands something to a route; nothing happens before the routes are open or once they close.
     */
    public void hand(String address, Object body) {
        if (camel.isStarted()) template.sendBody(address, body);
    }

    /**
     * Hands something to a route and waits until it is through.
     *
     * @throws Exception what made the route fail
     */
    public void through(String address, Object body) throws Exception {
        Exchange done = template.send(address, it -> it.getMessage().setBody(body));
        if (done.getException() != null) throw done.getException();
    }
}
