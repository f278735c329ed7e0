package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.loket.channel.mail.Senders.Sender;
import org.loket.kernel.Clock;
import org.loket.mime.ReadMail;
import org.loket.request.BatchDesk;
import org.loket.request.CorrespondenceDesk;
import org.loket.request.Filed;
import org.loket.request.Mailed;

/**
 * Files those of many mails together that begin something new, all in the present transaction. What
 * belongs to something, or is not what people write, is left to be judged by itself.
 */
@ApplicationScoped
class Lot {

    /** In bytes; larger ones are left, as their texts and files are all held in memory here. */
    private static final long MOST = 64 * 1024;

    @Inject Inbound inbound;
    @Inject OpenedMails mails;
    @Inject Verdicts verdicts;
    @Inject Conversations conversations;
    @Inject Senders senders;
    @Inject FailingAddresses failing;
    @Inject Filing filing;
    @Inject CorrespondenceDesk desk;
    @Inject BatchDesk batch;
    @Inject Clock clock;

    private record Opened(InboundMail row, ReadMail mail, Sender sender) {}

    /** Those that it filed. */
    List<Long> file(List<Long> ids) {
        List<Opened> begun = begun(inbound.take(ids, MOST));
        if (begun.isEmpty()) return List.of();
        failing.wroteToUs(begun.stream().map(it -> it.sender.address()).toList());
        List<Mailed> mailed =
                begun.stream().map(it -> filing.mailed(it.row, it.mail, it.sender)).toList();
        List<Filed> filed = batch.fileMails(mailed);
        for (int i = 0; i < filed.size(); i++) {
            Opened one = begun.get(i);
            one.row.judged(one.mail, Filing.filed(filed.get(i)), clock.now());
        }
        return begun.stream().map(it -> it.row.id()).toList();
    }

    /** Those that can be nothing but new requests. */
    private List<Opened> begun(List<InboundMail> rows) {
        List<InboundMail> fresh = fresh(rows);
        List<OpenedMail> opened = open(fresh);
        List<Optional<Sender>> known = senders.of(opened);
        List<Opened> begun = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            InboundMail row = fresh.get(i);
            ReadMail mail = opened.get(i).mail();
            if (known.get(i).isPresent() && verdicts.beginsAnew(row, mail)) {
                begun.add(new Opened(row, mail, known.get(i).get()));
            }
        }
        return begun;
    }

    /** Without those that became part of a request before, or come twice among them. */
    private List<InboundMail> fresh(List<InboundMail> rows) {
        if (rows.isEmpty()) return rows;
        Set<String> before = desk.filedBefore(rows.stream().map(InboundMail::submission).toList());
        Set<String> twins =
                conversations.filed(
                        rows.stream()
                                .map(InboundMail::messageId)
                                .filter(it -> it != null)
                                .toList());
        Set<String> met = new HashSet<>();
        return rows.stream()
                .filter(it -> !before.contains(it.submission()))
                .filter(it -> !twins.contains(it.messageId()))
                .filter(it -> met.add(it.submission()))
                .toList();
    }

    private List<OpenedMail> open(List<InboundMail> rows) {
        try {
            return mails.open(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("the source of a mail cannot be read", e);
        }
    }
}
