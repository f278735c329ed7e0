package org.loket.channel.legacy;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.lang.reflect.InvocationTargetException;
import org.jboss.modules.Module;
import org.jboss.modules.ModuleLoadException;
import org.loket.kernel.Sources;

/**
 * The connection to the broker of other systems' queues. It is opened when first used and kept
 * until it fails. The broker's client is one of the server's modules, which is loaded only then:
 * where there is no queue it costs nothing.
 */
@ApplicationScoped
class Broker {

    private static final String MODULE = "org.apache.activemq.artemis.client";
    private static final String FACTORY =
            "org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory";

    @Inject Sources sources;

    private Connection open;

    /**
     * @throws JMSException if there is no broker, or it cannot be reached
     */
    synchronized Connection connection() throws JMSException {
        if (open == null) open = connect();
        return open;
    }

    /** The next who asks gets a new connection. */
    @PreDestroy
    synchronized void forget() {
        Connection broken = open;
        open = null;
        if (broken == null) return;
        try {
            broken.close();
        } catch (JMSException e) {
            org.jboss.logging.Logger.getLogger(Broker.class)
                    .debug("a connection that is forgotten cannot be closed", e);
        }
    }

    private Connection connect() throws JMSException {
        Sources.Access access =
                sources.broker().orElseThrow(() -> new JMSException("LOKET_JMS_URL is not set"));
        Connection connection =
                factory(access.url()).createConnection(access.user(), access.password());
        try {
            connection.start();
            return connection;
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    private static ConnectionFactory factory(String url) throws JMSException {
        try {
            ClassLoader client = Module.getBootModuleLoader().loadModule(MODULE).getClassLoader();
            return (ConnectionFactory)
                    client.loadClass(FACTORY).getDeclaredConstructor(String.class).newInstance(url);
        } catch (ModuleLoadException
                | ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            JMSException failed = new JMSException("the broker's client cannot be loaded: " + e);
            failed.initCause(e);
            throw failed;
        }
    }
}
