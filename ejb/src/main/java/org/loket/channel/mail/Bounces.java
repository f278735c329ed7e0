package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.loket.kernel.Clock;
import org.loket.mime.ReadMail;
import org.loket.request.CorrespondenceDesk;
import org.loket.request.Filed;

/**
 * Mails of ours that came back: the mail and the address are marked, the desk is told by a note,
 * and what waits for an answer to that mail waits no longer.
 */
@ApplicationScoped
class Bounces {

    @Inject Signs signs;
    @Inject Conversations conversations;
    @Inject FailingAddresses failing;
    @Inject Remarks remarks;
    @Inject CorrespondenceDesk desk;
    @Inject Clock clock;

    /** Empty if it is no report on a delivery. */
    Optional<Judgement> of(InboundMail row, ReadMail mail) {
        return signs.report(mail).map(report -> judge(row, mail, report));
    }

    private Judgement judge(InboundMail row, ReadMail mail, Returned report) {
        Optional<OutgoingMail> ours = ours(mail, report);
        if (!report.failed()) {
            Judgement told = Judgement.of(Verdict.AUTOMATIC, "notYet", report.reason());
            return ours.map(told::about).orElse(told);
        }
        if (ours.isEmpty()) return Judgement.of(Verdict.BOUNCE, "unknownMail", report.reason());
        OutgoingMail returned = ours.get();
        Optional<String> copy = returned.envelope().copyAmong(report.recipients());
        if (copy.isPresent()) return copyOnly(row, returned, copy.get(), report);
        Judgement judgement =
                Judgement.of(Verdict.BOUNCE, "ofOurs", returned.recipient(), report.reason());
        if (!returned.bounced(report.reason(), clock.now())) return judgement.about(returned);
        failing.failed(returned.recipient(), report.reason());
        String note = remarks.bounced(returned.language(), returned.recipient(), report.reason());
        Filed noted = remarks.leave(returned.request(), note, row.remark());
        if (returned.kind().toRequester()) desk.undelivered(returned.request());
        return judgement.about(returned).about(returned.request(), noted.message());
    }

    /** The requester has it; somebody who was to get it too has not. */
    private Judgement copyOnly(
            InboundMail row, OutgoingMail mail, String address, Returned report) {
        failing.failed(address, report.reason());
        String note = remarks.bounced(mail.language(), address, report.reason());
        Filed noted = remarks.leave(mail.request(), note, row.remark());
        return Judgement.of(Verdict.BOUNCE, "ofOurs", address, report.reason())
                .about(mail)
                .about(mail.request(), noted.message());
    }

    /** By the Message-ID in the report, else by the address that it came to. */
    private Optional<OutgoingMail> ours(ReadMail mail, Returned report) {
        return report.about().stream()
                .flatMap(it -> conversations.sent(it).stream())
                .findFirst()
                .or(
                        () ->
                                conversations
                                        .answered(mail)
                                        .flatMap(it -> last(it.number(), report.recipients())));
    }

    private Optional<OutgoingMail> last(String number, List<String> recipients) {
        return recipients.stream()
                .flatMap(it -> conversations.lastSent(number, it).stream())
                .findFirst();
    }
}
