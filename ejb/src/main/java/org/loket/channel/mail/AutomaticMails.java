package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.loket.channel.mail.Conversations.Trace;
import org.loket.mime.MailAddress;
import org.loket.mime.ReadMail;
import org.loket.request.CorrespondenceDesk;
import org.loket.request.Filed;
import org.loket.request.RequestFacts;
import org.loket.request.Standing;

/**
 * Answers that programs give for people, such as out of office: never a reason to go on with a
 * request, but the desk may want to know. Other mails of programs, such as an alarm, are filed as
 * anybody's, only that nobody answers them.
 */
@ApplicationScoped
class AutomaticMails {

    @Inject Signs signs;
    @Inject Conversations conversations;
    @Inject Remarks remarks;
    @Inject CorrespondenceDesk desk;

    /** Empty if it is no answer of a program. */
    Optional<Judgement> of(InboundMail row, ReadMail mail) {
        return signs.autoReply(mail).map(sign -> judge(row, mail, sign));
    }

    private Judgement judge(InboundMail row, ReadMail mail, String sign) {
        Judgement judgement = Judgement.of(Verdict.AUTOMATIC, "autoReply", sign);
        for (Trace trace : conversations.traces(mail)) {
            Optional<Standing> standing = desk.standing(trace.number());
            if (standing.isEmpty()) continue;
            RequestFacts request = standing.get().request();
            String sender = mail.from().map(MailAddress::address).orElse("");
            if (!trace.certain() && !desk.takesPart(request.number(), sender)) continue;
            String note = remarks.automatic(request.language(), sender, mail.text().plain());
            Filed noted = remarks.leave(request.number(), note, row.remark());
            return judgement.about(request.number(), noted.message());
        }
        return judgement;
    }
}
