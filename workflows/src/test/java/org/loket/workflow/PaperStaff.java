package org.loket.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
import org.loket.directory.People;
import org.loket.directory.Role;
import org.loket.kernel.Language;
import org.loket.request.NewMessage;
import org.loket.request.StaffDesk;
import org.loket.request.TaskView;

/** The staff's counter on paper: notes what is said, and who is calling. */
final class PaperStaff extends StaffDesk {

    final List<String> said = new ArrayList<>();
    private final PaperTasks tasks;
    private Caller caller;

    PaperStaff(PaperTasks tasks) {
        this.tasks = tasks;
    }

    /** The demo's staff, as far as it is needed. */
    static Caller person(String name) {
        return switch (name) {
            case "karin" -> person(1, "Karin Bakker", "civil-affairs", false);
            case "piet" -> person(2, "Piet de Wit", "civil-affairs", false);
            case "joris" -> person(3, "Joris Smit", "civil-affairs", true);
            case "emma" -> person(4, "Emma Clarke", "student-affairs", false);
            case "bram" -> person(5, "Bram Jansen", "student-affairs", true);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Caller person(long id, String name, String team, boolean leads) {
        return new Caller(
                id,
                name,
                name,
                "x@loket.example",
                Language.NL,
                Optional.of(team),
                leads
                        ? java.util.Set.of(Role.AGENT, Role.SUPERVISOR)
                        : java.util.Set.of(Role.AGENT),
                java.util.Set.of(team));
    }

    void calls(String name) {
        caller = person(name);
    }

    Callers callers() {
        return new Callers() {
            @Override
            public Optional<Caller> find() {
                return Optional.of(caller);
            }

            @Override
            public Caller current() {
                return caller;
            }
        };
    }

    People people() {
        return new People() {
            @Override
            public Optional<Caller> find(String username) {
                return Optional.of(person(username));
            }
        };
    }

    @Override
    public List<TaskView> tasks(String number) {
        return tasks.of(Long.parseLong(number.substring(5)));
    }

    @Override
    public void reply(String number, NewMessage message) {
        said.add("reply: " + message.text());
    }

    @Override
    public void note(String number, NewMessage message) {
        said.add("note: " + message.text());
    }
}
