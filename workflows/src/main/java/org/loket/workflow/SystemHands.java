package org.loket.workflow;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.loket.directory.Roles;

/** Does work in the name of Loket itself, on threads on which nobody is signed in. */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SystemHands {

    /** The work makes its own transactions. */
    public void perform(Runnable work) {
        work.run();
    }
}
