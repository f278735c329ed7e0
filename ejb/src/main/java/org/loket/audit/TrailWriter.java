package org.loket.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.loket.kernel.Clock;
import org.loket.kernel.OnBehalf;
import org.loket.kernel.RecordedEvent;

/** Appends every recorded event to the trail, in the transaction in which it became true. */
@Stateless
@PermitAll
@DeclareRoles({"citizen", "system"})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TrailWriter {

    /** Who acts when nobody is signed in. */
    static final String GUEST = "guest";

    /** Who acts on Loket's own threads. */
    static final String SYSTEM = "system";

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Resource SessionContext context;
    @Inject Clock clock;

    public void append(@Observes RecordedEvent event) {
        em.persist(
                new AuditEntry(
                        clock.now(),
                        who(),
                        event.what(),
                        event.requestNumber().orElse(null),
                        Details.of(event)));
    }

    private String who() {
        if (context.isCallerInRole("system")) {
            return OnBehalf.who() == null ? SYSTEM : SYSTEM + " for " + OnBehalf.who();
        }
        return context.isCallerInRole("citizen") ? context.getCallerPrincipal().getName() : GUEST;
    }
}
