package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.loket.catalogue.Catalogue;
import org.loket.directory.Caller;
import org.loket.directory.People;
import org.loket.directory.Role;
import org.loket.directory.Team;
import org.loket.directory.Teams;
import org.loket.request.RequestFacts;

/**
 * Whose lead decides about a request: the lead of the requester's own team; where there is none, of
 * the team that will do it. Nobody decides about an own request: where a team has no other lead,
 * the next of these decides, then the team that offers the service, and at last any team with
 * another lead.
 */
@ApplicationScoped
class DecidingTeam {

    @Inject Teams teams;
    @Inject People people;
    @Inject Catalogue catalogue;

    /** The team's key. Should nobody else lead any of them, the first waits for another lead. */
    String of(RequestFacts request) {
        String usual = usual(request);
        if (!leads(request.requester(), usual)) return usual;
        String offering = catalogue.get(request.service()).team();
        return Stream.concat(
                        Stream.of(usual, request.team(), offering),
                        teams.all().stream().map(Team::key))
                .filter(team -> othersLead(team, request.requester()))
                .findFirst()
                .orElse(usual);
    }

    private String usual(RequestFacts request) {
        String department = request.department();
        return department != null && teams.find(department).isPresent()
                ? department
                : request.team();
    }

    private boolean leads(long person, String team) {
        return people.find(person).filter(caller -> caller.leads(team)).isPresent();
    }

    private boolean othersLead(String team, long requester) {
        return people.membersOf(team).stream()
                .filter(member -> member.is(Role.SUPERVISOR))
                .mapToLong(Caller::id)
                .anyMatch(id -> id != requester);
    }
}
