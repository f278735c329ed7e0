package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.loket.channel.mail.Conversations.Trace;
import org.loket.channel.mail.Senders.Sender;
import org.loket.kernel.Clock;
import org.loket.kernel.Settings;
import org.loket.mime.ReadMail;
import org.loket.request.Channel;
import org.loket.request.CorrespondenceDesk;
import org.loket.request.Filed;
import org.loket.request.NewMessage;
import org.loket.request.Standing;

/**
 * Mails of another desk that are so old that nobody waits for an answer any more: they become
 * closed requests, or part of them.
 */
@ApplicationScoped
class Archive {

    private static final int MOST_FILES = 19;

    @Inject Conversations conversations;
    @Inject Filing filing;
    @Inject Phrases phrases;
    @Inject CorrespondenceDesk desk;
    @Inject Settings settings;
    @Inject Clock clock;

    /** Whether it is one. */
    boolean takes(InboundMail row) {
        Duration kept = Duration.ofDays(settings.reopenDays());
        return row.imported() && row.receivedAt().plus(kept).isBefore(clock.now());
    }

    Judgement of(InboundMail row, ReadMail mail, Sender sender) {
        return conversations.traces(mail).stream()
                .filter(it -> it.certain() || takesPart(it, sender))
                .map(Trace::number)
                .flatMap(it -> desk.standing(it).stream())
                .findFirst()
                .map(it -> added(row, mail, sender, it))
                .orElseGet(() -> request(row, mail, sender));
    }

    private boolean takesPart(Trace trace, Sender sender) {
        return sender.trust() != Trust.FORGED && desk.takesPart(trace.number(), sender.address());
    }

    private Judgement added(InboundMail row, ReadMail mail, Sender sender, Standing standing) {
        String number = standing.request().number();
        MailContent content =
                new MailContent(mail, phrases, standing.request().language(), MOST_FILES);
        NewMessage said =
                new NewMessage(content.text(), Channel.EMAIL, row.submission(), content.uploads());
        Filed filed =
                desk.archive(
                        number,
                        sender.writer(),
                        said,
                        Filing.letter(content, sender),
                        row.receivedAt());
        return Judgement.of(Verdict.REPLY, "archivedAnswer", number).about(number, filed.message());
    }

    private Judgement request(InboundMail row, ReadMail mail, Sender sender) {
        Filed filed = desk.archive(filing.mailed(row, mail, sender));
        return Judgement.of(Verdict.REQUEST, "archived", filed.number())
                .about(filed.number(), filed.message());
    }
}
