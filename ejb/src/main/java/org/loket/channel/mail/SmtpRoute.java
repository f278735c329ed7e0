package org.loket.channel.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;
import org.loket.kernel.Settings;

/** Hands a message to the mail server. Whoever sends it here is told what went wrong. */
@Dependent
class SmtpRoute extends RouteBuilder {

    static final String ADDRESS = "direct:smtp";

    @Inject Settings settings;
    @Inject SmtpConnections connections;

    @Override
    public void configure() {
        bindToRegistry("smtpConnections", connections);
        errorHandler(noErrorHandler());
        from(ADDRESS)
                .routeId("smtp")
                .toF(
                        "smtp://%s:%d?javaMailSender=#smtpConnections",
                        settings.mailHost(), settings.mailPort());
    }
}
