package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.loket.channel.mail.Conversations.Trace;
import org.loket.channel.mail.ReplyAddress.Circle;
import org.loket.channel.mail.Senders.Sender;
import org.loket.directory.Caller;
import org.loket.kernel.Clock;
import org.loket.kernel.Language;
import org.loket.kernel.Settings;
import org.loket.mime.ReadMail;
import org.loket.request.Channel;
import org.loket.request.CorrespondenceDesk;
import org.loket.request.Filed;
import org.loket.request.Letter;
import org.loket.request.LinkReason;
import org.loket.request.Mailed;
import org.loket.request.NewMessage;
import org.loket.request.NewRequest;
import org.loket.request.Standing;
import org.loket.request.Terms;
import org.loket.request.Wish;

/** Files what people wrote: into the request that they answer, or as a new one. */
@ApplicationScoped
class Filing {

    /** As many as a page takes. */
    private static final int MOST_FILES = 19;

    @Inject Conversations conversations;
    @Inject Mailboxes mailboxes;
    @Inject Senders senders;
    @Inject Signs signs;
    @Inject Phrases phrases;
    @Inject FailingAddresses failing;
    @Inject CorrespondenceDesk desk;
    @Inject Settings settings;
    @Inject Told told;
    @Inject Clock clock;

    /** What a mail answers, or points to without being let in. */
    private record Found(Standing standing, Trace trace, Optional<LinkReason> onlyLinked) {}

    Judgement of(InboundMail row, ReadMail mail, Sender sender) {
        failing.wroteToUs(List.of(sender.address()));
        Optional<Found> found = find(mail, sender);
        Optional<Found> answered = found.filter(it -> it.onlyLinked().isEmpty());
        if (answered.isPresent()) return reply(row, mail, sender, answered.get());
        return request(row, mail, sender, found);
    }

    private Optional<Found> find(ReadMail mail, Sender sender) {
        Found linked = null;
        for (Trace trace : conversations.traces(mail)) {
            Optional<Standing> standing = desk.standing(trace.number());
            if (standing.isEmpty()) continue;
            if (!trace.certain() && !takesPart(trace.number(), sender)) {
                if (linked == null) linked = found(standing.get(), trace, LinkReason.QUOTED);
            } else if (endedLongAgo(standing.get())) {
                return Optional.of(found(standing.get(), trace, LinkReason.FOLLOWS));
            } else {
                return Optional.of(new Found(standing.get(), trace, Optional.empty()));
            }
        }
        return Optional.ofNullable(linked);
    }

    private static Found found(Standing standing, Trace trace, LinkReason why) {
        return new Found(standing, trace, Optional.of(why));
    }

    /** Whoever is not who they say takes part in nothing. */
    private boolean takesPart(String number, Sender sender) {
        if (sender.trust() == Trust.FORGED) return false;
        return desk.takesPart(number, sender.address())
                || sender.writer().person().filter(it -> desk.worksOn(number, it)).isPresent();
    }

    private boolean endedLongAgo(Standing standing) {
        Duration kept = Duration.ofDays(settings.reopenDays());
        return standing.closedAt().filter(it -> it.plus(kept).isBefore(clock.now())).isPresent();
    }

    private Judgement reply(InboundMail row, ReadMail mail, Sender sender, Found found) {
        String number = found.standing().request().number();
        MailContent content =
                new MailContent(mail, phrases, found.standing().request().language(), MOST_FILES);
        NewMessage said =
                new NewMessage(content.text(), Channel.EMAIL, row.submission(), content.uploads());
        Letter letter = letter(content, sender);
        Optional<Caller> colleague =
                sender.writer().person().filter(it -> desk.worksOn(number, it));
        String reason;
        Filed filed;
        if (colleague.isPresent() && found.trace().circle() == Circle.REQUESTER) {
            filed = desk.answer(number, colleague.get(), said, letter);
            reason = "colleague";
        } else if (colleague.isPresent()) {
            filed = desk.note(number, colleague.get(), said, letter);
            reason = "note";
        } else {
            filed = desk.reply(number, sender.writer(), said, letter, senders.others(mail, sender));
            reason = found.trace().certain() ? "answer" : "participant";
        }
        return Judgement.of(Verdict.REPLY, reason, number).about(number, filed.message());
    }

    private Judgement request(
            InboundMail row, ReadMail mail, Sender sender, Optional<Found> linked) {
        Filed filed = desk.file(mailed(row, mail, sender));
        if (linked.isEmpty()) return filed(filed);
        String earlier = linked.get().standing().request().number();
        LinkReason why = linked.get().onlyLinked().orElseThrow();
        desk.link(filed.number(), earlier, why);
        return Judgement.of(Verdict.REQUEST, why.key(), filed.number(), earlier)
                .about(filed.number(), filed.message());
    }

    /** What is said of a mail that became a request by itself. */
    static Judgement filed(Filed filed) {
        return Judgement.of(Verdict.REQUEST, "filed", filed.number())
                .about(filed.number(), filed.message());
    }

    /** A new request, to be handed in within this transaction. */
    Mailed mailed(InboundMail row, ReadMail mail, Sender sender) {
        Mailbox mailbox = mailboxes.get(row.mailbox());
        Language language = language(mail, sender, mailbox);
        MailContent content = new MailContent(mail, phrases, language, MOST_FILES);
        NewRequest form =
                new NewRequest(
                        mailbox.service(),
                        content.subject(),
                        content.text(),
                        language,
                        Channel.EMAIL,
                        row.submission(),
                        content.uploads());
        Terms terms =
                new Terms(
                        new Wish(mailbox.team().orElse(null), null),
                        Optional.of(row.receivedAt()),
                        !row.imported() && signs.automatic(mail).isEmpty());
        told.by(row.submission(), row.messageId());
        return new Mailed(
                form,
                sender.writer(),
                letter(content, sender),
                senders.others(mail, sender),
                terms);
    }

    static Letter letter(MailContent content, Sender sender) {
        return content.letter(sender.address(), sender.trust() == Trust.CERTAIN, sender.seal());
    }

    /**
     * The language that the mail's header names, or its words are of, if we speak it; else the
     * person's, the mailbox's.
     */
    private static Language language(ReadMail mail, Sender sender, Mailbox mailbox) {
        List<String> said = mail.headers().all("Content-Language");
        return said.stream()
                .flatMap(it -> Language.find(it.split(",")[0].strip()).stream())
                .findFirst()
                .or(() -> Tongue.of(mail.subject() + "\n" + mail.text().written()))
                .or(() -> sender.writer().person().map(Caller::language))
                .orElse(mailbox.language());
    }
}
