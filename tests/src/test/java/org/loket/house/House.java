package org.loket.house;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;
import org.loket.stack.Places;
import org.loket.stack.Ports;
import org.loket.stack.Progress;
import org.loket.stack.Stack;

/** The house that stands while tests run; on their side, not in the server. */
public final class House {

    public static final String METRICS_PASSWORD = "figures, please";

    /** As in production: behind a proxy, with a key of its own, figures and SOAP. */
    private static final Stack STACK =
            stack("house")
                    .with("LOKET_BEHIND_PROXY", "true")
                    .with("LOKET_METRICS_PASSWORD", METRICS_PASSWORD)
                    .with("LOKET_SOAP", "true");

    private House() {}

    /** Neighbours and server in a folder of their own below {@code target}. */
    public static Stack stack(String name) {
        Path checkout = Places.named("any").checkout();
        Path target = Path.of(System.getProperty("loket.tests.home")).getParent();
        Places places = new Places(checkout, target.resolve(name));
        // the tests' people get more mails in an hour than anybody else
        return new Stack(places, Ports.asAsked(), new Progress(System.out))
                .with("LOKET_MAIL_AUTOMATIC_PER_HOUR", "1000000");
    }

    /** Opens it for Arquillian, which deploys Loket; its configuration reads these properties. */
    static void open() {
        System.setProperty("loket.house.server", STACK.places().server().toString());
        System.setProperty("loket.house.management", "" + STACK.ports().management());
        Runtime.getRuntime().addShutdownHook(new Thread(STACK::close, "close the house"));
        STACK.with("LOKET_TLS_KEYSTORE", OwnKey.store().toString());
        STACK.with("LOKET_TLS_PASSWORD", OwnKey.PASSWORD);
        STACK.with("LOKET_JMS_URL", Queues.open(STACK.ports().web() + 1));
        STACK.startAround();
        answerArquillian();
    }

    /** The server has no remote JMX; Arquillian asks by it where the tests' servlet is. */
    private static void answerArquillian() {
        int port = STACK.ports().management();
        try (var server = ModelControllerClient.Factory.create("127.0.0.1", port)) {
            ModelNode connector =
                    new ModelNode().add("subsystem", "jmx").add("remoting-connector", "jmx");
            ModelNode outcome = server.execute(Operations.createAddOperation(connector));
            if (!Operations.isSuccessfulOutcome(outcome)) {
                throw new IllegalStateException(outcome.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void close() {
        Chromium.close();
        STACK.close();
        Queues.close();
    }

    public static Stack stack() {
        return STACK;
    }

    /** The address of a page, such as {@code /desk}. */
    public static String url(String page) {
        return STACK.url() + page;
    }

    public static GreenMail mail() {
        return STACK.mail();
    }
}
