package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.loket.kernel.Settings;

/** Takes over what rows say has changed elsewhere, all in the present transaction. */
@ApplicationScoped
class ChangeFiling {

    @Inject Exchange exchange;
    @Inject Settings settings;

    ChangeCheck check(Definition definition) {
        return new ChangeCheck(
                definition.system(), new Dates(definition.datePattern(), settings.zone()));
    }

    /** The verdict of each row, in their order. */
    List<Decided> file(Definition definition, List<Row> rows) {
        ChangeCheck check = check(definition);
        return rows.stream().map(row -> decide(definition, check, row)).toList();
    }

    private Decided decide(Definition definition, ChangeCheck check, Row row) {
        if (row.problem().isPresent()) {
            return Decided.rejected(row, null, List.of(row.problem().get()));
        }
        Map<Field, String> fields = definition.mapping().of(row);
        String theirs = definition.mapping().theirs(Field.STATUS, row);
        ChangeCheck.Outcome outcome = check.of(fields, theirs);
        String key = fields.get(Field.KEY);
        if (outcome.news().isEmpty()) return Decided.rejected(row, key, outcome.problems());
        News news = outcome.news().get();
        Heard heard = exchange.hear(definition.speaker(), news);
        String digest = RowCheck.digest(news.message());
        List<Problem> why =
                heard.conflict() == null
                        ? List.of()
                        : List.of(Problem.of("conflict." + heard.conflict()));
        return new Decided(row, heard.verdict(), key, digest, heard.request(), why);
    }
}
