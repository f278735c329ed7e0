package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.loket.kernel.Clock;

/**
 * Visits a table of another system: tells it what is to be told first, so that no row is read again
 * whose mark was still to be made, then takes rows for a while.
 */
@ApplicationScoped
class TableVisits {

    private static final int ROWS = 100;
    private static final int BATCHES = 20;

    @Inject Databases databases;
    @Inject VisitSteps steps;
    @Inject RowTaking taking;
    @Inject Clock clock;

    void visit(Visit visit, Place.Table table) throws SQLException {
        try (Connection database = databases.open(table.source())) {
            TableReading reading = new TableReading(database, table);
            TableWriting writing = new TableWriting(database, table, reading.columns());
            tell(visit, table, database, writing);
            answer(visit, database, writing);
            String mark = visit.mark();
            for (int i = 0; i < BATCHES; i++) {
                List<Row> rows = reading.next(mark, ROWS);
                if (rows.isEmpty()) return;
                mark = reading.mark(rows);
                taking.take(visit, rows, mark);
                answer(visit, database, writing);
            }
        }
    }

    private void answer(Visit visit, Connection database, TableWriting writing)
            throws SQLException {
        List<Answer> answers = steps.toAnswer(visit.feed());
        while (!answers.isEmpty()) {
            for (Answer answer : answers) writing.answer(answer, clock.now());
            database.commit();
            steps.answered(answers);
            answers = steps.toAnswer(visit.feed());
        }
    }

    private void tell(Visit visit, Place.Table table, Connection database, TableWriting writing)
            throws SQLException {
        if (visit.definition().telling().isEmpty()) return;
        String key = key(visit.definition(), table);
        for (ChangeNote note : steps.toTell(visit.feed())) {
            boolean there = writing.tell(note, visit.definition().word(note.status()), key);
            database.commit();
            if (there) {
                steps.told(note);
            } else {
                steps.refused(note, "no row of " + table.table() + " has " + note.number());
            }
        }
    }

    /** The column that the number comes from, or that of the row itself. */
    private static String key(Definition definition, Place.Table table) {
        Set<String> columns = definition.mapping().columns(Field.KEY);
        return columns.size() == 1 ? columns.iterator().next() : table.id();
    }
}
