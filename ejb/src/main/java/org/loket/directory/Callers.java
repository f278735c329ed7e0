package org.loket.directory;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.loket.kernel.Forbidden;
import org.loket.kernel.OnBehalf;

/**
 * Who is calling: the container says it, never a parameter. Loket's own threads (role {@code
 * system}) may act for a person whom they have established otherwise, such as the sender of a mail.
 */
@Stateless
@PermitAll
@DeclareRoles({
    Roles.CITIZEN,
    Roles.AGENT,
    Roles.SUPERVISOR,
    Roles.ADMIN,
    Roles.AUDITOR,
    Roles.SYSTEM,
    Roles.MAIL_GATEWAY
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Callers {

    @Resource SessionContext context;
    @Inject People people;

    /** The person who is calling, or empty for a guest and for Loket itself. */
    public Optional<Caller> find() {
        if (context.isCallerInRole(Roles.SYSTEM)) {
            return Optional.ofNullable(OnBehalf.who()).flatMap(people::find);
        }
        if (!context.isCallerInRole(Roles.CITIZEN)) return Optional.empty();
        return people.find(context.getCallerPrincipal().getName());
    }

    /**
     * @throws Forbidden if nobody is signed in
     */
    public Caller current() {
        return find().orElseThrow(() -> new Forbidden("signIn"));
    }

    /** True on Loket's own threads. */
    public boolean system() {
        return context.isCallerInRole(Roles.SYSTEM);
    }
}
