package org.loket.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.loket.directory.PeopleDesk;
import org.loket.workflow.SystemHands;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Lets the cast call the desks: the container takes each for who they are. */
@ApplicationScoped
class Stage {

    interface Act {
        void play() throws Exception;
    }

    @Inject PeopleDesk people;
    @Inject SystemHands hands;

    private final Set<Cast> signedIn = ConcurrentHashMap.newKeySet();

    <T> T as(Cast who, Callable<T> act) throws Exception {
        SecurityIdentity identity = identity(who.username(), who.roleNames());
        if (!signedIn.contains(who)) {
            identity.runAs((Callable<?>) () -> people.signedIn(who.profile()));
            signedIn.add(who);
        }
        return identity.runAs(act);
    }

    void does(Cast who, Act act) throws Exception {
        as(who, () -> done(act));
    }

    /** Somebody who is not signed in: as whoever calls the tests' servlet is. */
    <T> T asGuest(Callable<T> act) throws Exception {
        return act.call();
    }

    void guestDoes(Act act) throws Exception {
        asGuest(() -> done(act));
    }

    private static Void done(Act act) throws Exception {
        act.play();
        return null;
    }

    private SecurityIdentity identity(String name, Set<String> roles) {
        return desksDomain()
                .createAdHocIdentity(new NamePrincipal(name))
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)));
    }

    /** The security domain that guards the desks; the tests' own servlet lies in another. */
    private SecurityDomain desksDomain() {
        AtomicReference<SecurityDomain> domain = new AtomicReference<>();
        hands.perform(() -> domain.set(SecurityDomain.getCurrent()));
        return domain.get();
    }
}
