package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loket.catalogue.Catalogue;
import org.loket.directory.Teams;
import org.loket.kernel.Clock;
import org.loket.kernel.Settings;
import org.loket.request.BatchDesk;
import org.loket.request.Channel;
import org.loket.request.NewMessage;
import org.loket.request.NewRequest;
import org.loket.request.Receipt;
import org.loket.request.RequestDesk;
import org.loket.request.RequestKey;
import org.loket.request.TrackingCodes;

/** Makes requests of rows, all in the present transaction. */
@ApplicationScoped
class RowFiling {

    @Inject BatchDesk batch;
    @Inject RequestDesk desk;
    @Inject ExternalLinks links;
    @Inject Feeds feeds;
    @Inject TrackingCodes codes;
    @Inject Catalogue catalogue;
    @Inject Teams teams;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * A row and what was decided about it.
     *
     * @param wanted empty if it was rejected
     * @param key number in the other system, if the row has one
     * @param request number of its request; null if it was rejected
     */
    record Decided(
            Row row,
            Verdict verdict,
            Optional<Wanted> wanted,
            String key,
            String request,
            List<Problem> problems) {}

    /** The check of a feed's rows. */
    RowCheck check(Definition feed, Path folder) {
        return new RowCheck(
                feed.system(),
                catalogue::find,
                key -> teams.find(key).isPresent(),
                new Dates(feed.datePattern(), settings.zone()),
                new Beside(folder),
                clock.now(),
                feed.confirm());
    }

    /** The verdict of each row, in their order. What one throws is for the transaction to undo. */
    List<Decided> file(long feed, Definition definition, Path folder, List<Row> rows) {
        RowCheck check = check(definition, folder);
        List<Decided> decided = new ArrayList<>(rows.size());
        Map<String, Wanted> first = new LinkedHashMap<>();
        for (Row row : rows) {
            Decided checked = checked(definition, check, row);
            decided.add(checked);
            checked.wanted.ifPresent(wanted -> first.putIfAbsent(checked.key, wanted));
        }
        Map<String, String> known = links.requests(definition.system(), first.keySet());
        Map<String, String> before =
                known.isEmpty() ? Map.of() : feeds.lastSaid(feed, known.keySet());
        Map<String, String> said = new LinkedHashMap<>(before);
        Map<String, String> filed = fileNew(definition, first, known);
        decided.replaceAll(
                one ->
                        one.wanted.isEmpty()
                                ? one
                                : decide(definition, one, one.wanted.get(), known, filed, said));
        return decided;
    }

    private static Decided checked(Definition definition, RowCheck check, Row row) {
        if (row.problem().isPresent()) {
            return rejected(row, null, List.of(row.problem().get()));
        }
        Map<Field, String> fields = definition.mapping().of(row);
        RowCheck.Outcome outcome = check.of(fields);
        String key = fields.get(Field.KEY);
        return outcome.wanted().isPresent()
                ? new Decided(row, Verdict.FILED, outcome.wanted(), key, null, List.of())
                : rejected(row, key, outcome.problems());
    }

    static Decided rejected(Row row, String key, List<Problem> problems) {
        return new Decided(row, Verdict.REJECTED, Optional.empty(), key, null, problems);
    }

    /** Numbers of the new requests by their keys. */
    private Map<String, String> fileNew(
            Definition definition, Map<String, Wanted> wanted, Map<String, String> known) {
        List<Wanted> fresh =
                wanted.values().stream().filter(it -> !known.containsKey(it.key())).toList();
        Map<String, String> filed = new LinkedHashMap<>();
        if (fresh.isEmpty()) return filed;
        List<Receipt> receipts = batch.file(fresh.stream().map(Wanted::handed).toList());
        for (int i = 0; i < fresh.size(); i++) {
            String number = receipts.get(i).number();
            filed.put(fresh.get(i).key(), number);
            links.linkNew(number, definition.system(), fresh.get(i).key());
        }
        return filed;
    }

    /** The first row of a new key is filed, the others find it there. */
    private Decided decide(
            Definition definition,
            Decided one,
            Wanted wanted,
            Map<String, String> known,
            Map<String, String> filed,
            Map<String, String> said) {
        String request = filed.getOrDefault(one.key, known.get(one.key));
        boolean isNew = filed.containsKey(one.key) && !said.containsKey(one.key);
        String before = said.put(one.key, wanted.digest());
        Verdict verdict = Verdict.FILED;
        if (!isNew) {
            boolean changed =
                    definition.update() && before != null && !wanted.digest().equals(before);
            if (changed) tell(request, wanted);
            verdict = changed ? Verdict.UPDATED : Verdict.REPEATED;
        }
        return new Decided(one.row, verdict, one.wanted, one.key, request, List.of());
    }

    /** What changed there is said here, in the requester's name. */
    private void tell(String request, Wanted wanted) {
        var form = wanted.handed().form();
        String text = form.subject() + "\n\n" + form.text();
        desk.reply(
                RequestKey.withCode(request, codes.of(request)),
                new NewMessage(
                        text.substring(0, Math.min(text.length(), NewRequest.MOST_TEXT)),
                        Channel.LEGACY,
                        RowCheck.digest(form.submission(), wanted.digest()),
                        form.uploads()));
    }
}
