package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.loket.request.Upload;

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

    /** A row that was looked at; what it wants is empty if something is wrong with it. */
    private record Checked(Row row, Optional<Wanted> wanted, String key, List<Problem> problems) {}

    /** The check of a feed's rows. */
    RowCheck check(Definition feed, Function<String, Optional<Upload>> beside) {
        return new RowCheck(
                feed.system(),
                catalogue::find,
                key -> teams.find(key).isPresent(),
                new Dates(feed.datePattern(), settings.zone()),
                beside,
                clock.now(),
                feed.confirm());
    }

    /**
     * The verdict of each row, in their order. What one throws is for the transaction to undo.
     *
     * @param beside finds the files that rows name
     */
    List<Decided> file(
            long feed,
            Definition definition,
            Function<String, Optional<Upload>> beside,
            List<Row> rows) {
        RowCheck check = check(definition, beside);
        List<Checked> checked = rows.stream().map(row -> checked(definition, check, row)).toList();
        Map<String, Wanted> first = new LinkedHashMap<>();
        checked.forEach(one -> one.wanted.ifPresent(it -> first.putIfAbsent(one.key, it)));
        Map<String, String> known = links.requests(definition.system(), first.keySet());
        Map<String, String> before =
                known.isEmpty() ? Map.of() : feeds.lastSaid(feed, known.keySet());
        Map<String, String> said = new LinkedHashMap<>(before);
        Map<String, String> filed = fileNew(definition, first, known);
        return checked.stream()
                .map(
                        one ->
                                one.wanted.isEmpty()
                                        ? Decided.rejected(one.row, one.key, one.problems)
                                        : decide(
                                                definition,
                                                one,
                                                one.wanted.get(),
                                                known,
                                                filed,
                                                said))
                .toList();
    }

    private static Checked checked(Definition definition, RowCheck check, Row row) {
        if (row.problem().isPresent()) {
            return new Checked(row, Optional.empty(), null, List.of(row.problem().get()));
        }
        Map<Field, String> fields = definition.mapping().of(row);
        RowCheck.Outcome outcome = check.of(fields);
        return new Checked(row, outcome.wanted(), fields.get(Field.KEY), outcome.problems());
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
            Checked one,
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
        return new Decided(one.row, verdict, one.key, wanted.digest(), request, List.of());
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
