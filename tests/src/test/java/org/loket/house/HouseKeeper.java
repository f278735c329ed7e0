package org.loket.house;

import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.api.event.ManagerStopping;

/** Opens the house before the first test and closes it after the last. */
public class HouseKeeper {

    /** Before the configuration is read: it names ports that are known only then. */
    void open(@Observes(precedence = 100) ManagerStarted event) {
        House.open();
    }

    void close(@Observes(precedence = -100) ManagerStopping event) {
        House.close();
    }
}
