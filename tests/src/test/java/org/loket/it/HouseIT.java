package org.loket.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.loket.request.RequestDesk;
import org.wildfly.security.auth.server.SecurityDomain;

@ExtendWith(ArquillianExtension.class)
class HouseIT {
    @Inject RequestDesk desk;

    @Test
    void stands() {
        assertThat(desk).isNotNull();
        System.out.println("CURRENT " + SecurityDomain.getCurrent());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(RequestDesk.class.getClassLoader());
        System.out.println("EJB CURRENT " + SecurityDomain.getCurrent());
        Thread.currentThread().setContextClassLoader(before);
    }
}
