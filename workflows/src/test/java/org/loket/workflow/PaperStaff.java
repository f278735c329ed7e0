package org.loket.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
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

    void calls(String name) {
        caller = PaperPeople.person(name);
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
