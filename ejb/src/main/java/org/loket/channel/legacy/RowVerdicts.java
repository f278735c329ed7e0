package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What becomes of rows, whatever they carry. */
@ApplicationScoped
class RowVerdicts {

    @Inject RowFiling requests;
    @Inject ChangeFiling changes;

    /**
     * Does what the rows want, all in the present transaction.
     *
     * @param folder where the files lie that rows name
     * @return the verdict of each row, in their order; what one throws is for the transaction to
     *     undo
     */
    List<Decided> of(long feed, Definition definition, Path folder, List<Row> rows) {
        return definition.carries() == Carries.CHANGES
                ? changes.file(definition, rows)
                : requests.file(feed, definition, new Beside(folder)::find, rows);
    }

    /** The problems of rows, as they would be found; nothing is done. */
    Trial trial(Definition definition, Path folder) {
        if (definition.carries() == Carries.CHANGES) {
            ChangeCheck check = changes.check(definition);
            return (row, fields) ->
                    check.of(fields, definition.mapping().theirs(Field.STATUS, row)).problems();
        }
        RowCheck check = requests.check(definition, new Beside(folder)::find);
        return (row, fields) -> check.of(fields).problems();
    }

    /** Says what is wrong with a row. */
    interface Trial {
        List<Problem> problems(Row row, Map<Field, String> fields);
    }
}
