package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.loket.mime.ReadMail;

/** Says what a mail is; what people wrote goes on to be filed. */
@ApplicationScoped
class Verdicts {

    @Inject Signs signs;
    @Inject Conversations conversations;
    @Inject Senders senders;
    @Inject Bounces bounces;
    @Inject AutomaticMails automatic;
    @Inject Filing filing;
    @Inject Archive archive;

    Judgement of(InboundMail row, OpenedMail opened) {
        ReadMail mail = opened.mail();
        Optional<Judgement> aside = row.insisted() ? Optional.empty() : aside(row, mail);
        return aside.orElseGet(() -> filed(row, opened));
    }

    /**
     * Whether it can only become a request of its own, as its header says. Only what came twice is
     * not looked for.
     */
    boolean beginsAnew(InboundMail row, ReadMail mail) {
        return !row.insisted()
                && !row.imported()
                && conversations.beginsAnew(mail)
                && !signs.ours(mail)
                && signs.spam(mail).isEmpty()
                && signs.autoReply(mail).isEmpty()
                && signs.report(mail).isEmpty();
    }

    /** What is not to be filed, unless somebody insists. */
    private Optional<Judgement> aside(InboundMail row, ReadMail mail) {
        if (signs.ours(mail)) return Optional.of(Judgement.of(Verdict.LOOP, "own"));
        return conversations
                .twin(row)
                .map(it -> Judgement.of(Verdict.LOOP, "twice").about(it.request(), it.message()))
                .or(() -> bounces.of(row, mail))
                .or(() -> automatic.of(row, mail))
                .or(() -> signs.spam(mail).map(it -> Judgement.of(Verdict.SPAM, "gateway", it)));
    }

    private Judgement filed(InboundMail row, OpenedMail opened) {
        return senders.of(opened)
                .map(
                        sender ->
                                archive.takes(row)
                                        ? archive.of(row, opened.mail(), sender)
                                        : filing.of(row, opened.mail(), sender))
                .orElseGet(() -> Judgement.of(Verdict.REJECTED, "noSender"));
    }
}
