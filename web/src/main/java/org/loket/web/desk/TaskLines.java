package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.loket.directory.Caller;
import org.loket.directory.Teams;
import org.loket.kernel.Clock;
import org.loket.kernel.Forbidden;
import org.loket.request.Hours;
import org.loket.request.TaskRow;
import org.loket.web.look.Moments;
import org.loket.web.look.Visitor;

/** Draws the rows of a list for the reader. */
@RequestScoped
class TaskLines {

    @Inject Teams teams;
    @Inject Hours hours;
    @Inject Clock clock;
    @Inject Moments moments;
    @Inject Visitor visitor;

    List<TaskLine> of(List<TaskRow> rows) {
        DueClock clocks = new DueClock(clock.now(), moments.words());
        Caller reader = visitor.caller().orElseThrow(() -> new Forbidden("signIn"));
        return rows.stream()
                .map(
                        row ->
                                new TaskLine(
                                        row,
                                        team(row.team()),
                                        clocks.of(row, hours.of(row.team())),
                                        visitor.language(),
                                        reader))
                .toList();
    }

    /** What a team is called; its key if there is no such team any more. */
    String team(String key) {
        return teams.find(key).map(team -> team.name().in(visitor.language())).orElse(key);
    }
}
