package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.loket.directory.Caller;
import org.loket.directory.PeopleDesk;
import org.loket.directory.Teams;
import org.loket.web.look.Visitor;
import org.loket.workflow.TaskCard;

/** To whom a task can be given. */
@Named("receivers")
@RequestScoped
public class Receivers {

    @Inject TaskBox box;
    @Inject PeopleDesk people;
    @Inject Teams teams;
    @Inject Visitor visitor;

    private List<Choice> colleagues;

    /** Somebody or some team. */
    public record Choice(String key, String name) {}

    /** To whom a supervisor can give the task. */
    public List<Choice> getColleagues() {
        if (colleagues == null) colleagues = members(box.getCard());
        return colleagues;
    }

    /** To which the request can be passed. */
    public List<Choice> getTeams() {
        return teams.all().stream()
                .filter(team -> !team.key().equals(box.getCard().team()))
                .map(team -> new Choice(team.key(), team.name().in(visitor.language())))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private List<Choice> members(TaskCard task) {
        return people.colleagues(task.team()).stream()
                .filter(Caller::staff)
                .filter(person -> !task.leadsOnly() || person.leads(task.team()))
                .map(person -> new Choice(person.username(), person.name()))
                .toList();
    }
}
