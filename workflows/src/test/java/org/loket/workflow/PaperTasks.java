package org.loket.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.loket.directory.Caller;
import org.loket.kernel.TakenByOther;
import org.loket.request.NewTask;
import org.loket.request.OpenTasks;
import org.loket.request.TaskView;

/** The list of open tasks, kept in memory. */
final class PaperTasks extends OpenTasks {

    private record Row(long request, NewTask task, Caller holder) {}

    private final PaperCourse course;

    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** What was decided, in the order in which it was. */
    final List<String> done = new ArrayList<>();

    PaperTasks(PaperCourse course) {
        this.course = course;
    }

    @Override
    public void opened(long request, NewTask task) {
        rows.put(task.task(), new Row(request, task, null));
    }

    @Override
    public void ended(String task) {
        rows.remove(task);
    }

    @Override
    public List<TaskView> of(long request) {
        return rowsOf(request).map(this::view).toList();
    }

    @Override
    public Optional<TaskView> view(String task) {
        return Optional.ofNullable(rows.get(task)).map(this::view);
    }

    @Override
    public void claim(String task, Caller person) {
        Caller holder = rows.get(task).holder;
        if (holder != null && holder.id() != person.id()) throw new TakenByOther(holder.name());
        assign(task, person);
    }

    @Override
    public void assign(String task, Caller person) {
        rows.computeIfPresent(task, (key, row) -> new Row(row.request, row.task, person));
    }

    @Override
    public void completed(String task, String action) {
        done.add(rows.get(task).task.element() + ": " + action);
    }

    @Override
    public void release(String task) {
        assign(task, null);
    }

    List<NewTask> openIn(long request) {
        return rowsOf(request).map(Row::task).toList();
    }

    private Stream<Row> rowsOf(long request) {
        return rows.values().stream().filter(row -> row.request == request);
    }

    private TaskView view(Row row) {
        NewTask task = row.task;
        Caller holder = row.holder;
        return new TaskView(
                task.task(),
                PaperRequest.number(row.request),
                task.element(),
                task.name(),
                task.team(),
                task.leadsOnly(),
                holder == null ? null : holder.id(),
                holder == null ? null : holder.name(),
                holder == null ? null : Instant.EPOCH,
                Instant.EPOCH,
                false,
                task.waiting(),
                course.requests.get(row.request).requester.id());
    }
}
