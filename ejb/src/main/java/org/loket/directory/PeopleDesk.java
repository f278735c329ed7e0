package org.loket.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.loket.kernel.Forbidden;
import org.loket.kernel.Language;
import org.loket.kernel.NotFound;

/** Where people come in and say how they want to be served. */
@Stateless
@RolesAllowed({Roles.CITIZEN, Roles.SYSTEM})
public class PeopleDesk {

    private static final int MOST_FOUND = 8;

    @Inject People people;
    @Inject Callers callers;
    @Inject Event<PersonSignedIn> signedIn;
    @jakarta.annotation.Resource jakarta.ejb.SessionContext context;

    /**
     * Takes over what the identity provider says of the caller.
     *
     * @throws Forbidden if the profile is not the caller's own
     */
    public Caller signedIn(@NotNull @Valid Profile profile) {
        boolean own = context.getCallerPrincipal().getName().equals(profile.username());
        if (!own && !callers.system()) throw new Forbidden("profileOfOther");
        Caller caller = people.signedIn(profile);
        signedIn.fire(new PersonSignedIn(caller.username(), caller.roles(), caller.teams()));
        return caller;
    }

    /** Remembers the language in which the caller wants to be addressed, on pages and in mails. */
    public void speak(@NotNull Language language) {
        people.speaks(callers.current().username(), language);
    }

    /** Those with an account who fit a name, an address or a user name: a few, by name. */
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    public List<PersonCard> lookUp(String words) {
        return words == null || words.isBlank() ? List.of() : people.lookUp(words, MOST_FOUND);
    }

    /**
     * @throws NotFound if nobody with an account has that id
     */
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    public PersonCard card(long id) {
        return people.find(id)
                .filter(Caller::hasAccount)
                .map(who -> new PersonCard(who.id(), who.name(), who.email(), who.language()))
                .orElseThrow(() -> new NotFound("person", Long.toString(id)));
    }

    /** Those to whom a team's work can be given. */
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    public List<Caller> colleagues(String team) {
        if (!callers.current().memberOf(team)) throw new Forbidden("team", team);
        return people.membersOf(team);
    }
}
