package org.loket.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loket.request.NewTask;
import org.loket.request.OpenTasks;

/** The list of open tasks, kept in memory. */
final class PaperTasks extends OpenTasks {

    private record Row(long request, NewTask task) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    @Override
    public void opened(long request, NewTask task) {
        rows.put(task.task(), new Row(request, task));
    }

    @Override
    public void ended(String task) {
        rows.remove(task);
    }

    List<NewTask> openIn(long request) {
        List<NewTask> open = new ArrayList<>();
        rows.values().stream()
                .filter(row -> row.request == request)
                .forEach(row -> open.add(row.task));
        return open;
    }
}
