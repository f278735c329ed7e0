package org.loket.house;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** Another system's broker, in the memory of the tests: dead letters after three tries. */
public final class Queues {

    private static final int TRIES = 3;

    private static EmbeddedActiveMQ broker;

    private Queues() {}

    /** Opens it, and says where it is. */
    public static String open(int port) {
        String url = "tcp://127.0.0.1:" + port;
        try {
            var configuration =
                    new ConfigurationImpl()
                            .setPersistenceEnabled(false)
                            .setSecurityEnabled(false)
                            .setJMXManagementEnabled(false)
                            .addAcceptorConfiguration("tcp", url + "?protocols=CORE")
                            .addAddressSetting(
                                    "#",
                                    new AddressSettings()
                                            .setMaxDeliveryAttempts(TRIES)
                                            .setDeadLetterAddress(SimpleString.of("DLQ"))
                                            .setAutoCreateQueues(true)
                                            .setAutoCreateAddresses(true)
                                            .setAutoDeleteQueues(false));
            broker = new EmbeddedActiveMQ().setConfiguration(configuration);
            broker.start();
            return url;
        } catch (Exception e) {
            throw new IllegalStateException("the broker cannot be opened", e);
        }
    }

    public static void close() {
        try {
            if (broker != null) broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker cannot be closed", e);
        }
    }
}
