package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.loket.request.Channel;
import org.loket.request.Closure;
import org.loket.request.FilingsAhead;
import org.loket.request.ReplySent;
import org.loket.request.RequestClosed;
import org.loket.request.RequestFacts;
import org.loket.request.RequestFiled;
import org.loket.request.RequestReopened;
import org.loket.request.RequestResolved;
import org.loket.request.RequestWaiting;

/** Writes to the requester what happened, in the transaction in which it happens. */
@ApplicationScoped
class RequesterMails {

    @Inject Outbox outbox;
    @Inject Texts texts;
    @Inject RequesterValues values;
    @Inject TeamSenders senders;
    @Inject MailThreads threads;
    @Inject Told told;

    void ahead(@Observes FilingsAhead event) {
        outbox.foresee(event.addresses());
    }

    void filed(@Observes RequestFiled event) {
        RequestFacts request = event.request();
        if (!event.confirm()) return;
        Optional<Recipient> to = recipient(request);
        if (to.isEmpty()) return;
        Letterhead head = senders.of(request.team(), request.language());
        OutgoingMail mail = outbox.open(request.number(), to.get(), MailKind.CONFIRMATION);
        MailThread thread =
                event.channel() == Channel.EMAIL
                        ? MailThreads.first(told.by(event.submission()))
                        : MailThread.NEW;
        mail.in(Envelope.of(head, thread));
        say(mail, MailKind.CONFIRMATION, null, request, values.first(request, head));
        outbox.put(mail);
    }

    void replied(@Observes ReplySent event) {
        Told.News news = told.about(event.request());
        if (news.reply != null) news = told.anew(event.request());
        news.reply = event;
        tell(event.request(), news);
    }

    void waiting(@Observes RequestWaiting event) {
        step(event.request(), MailKind.QUESTION, null);
    }

    void resolved(@Observes RequestResolved event) {
        step(event.request(), MailKind.RESOLVED, null);
    }

    void closed(@Observes RequestClosed event) {
        step(event.request(), MailKind.CLOSED, event.how());
    }

    void reopened(@Observes RequestReopened event) {
        step(event.request(), MailKind.REOPENED, null);
    }

    private void step(RequestFacts request, MailKind kind, Closure how) {
        Told.News news = told.about(request);
        news.step = kind;
        news.closure = how;
        tell(request, news);
    }

    private void tell(RequestFacts request, Told.News news) {
        Optional<Recipient> to = recipient(request);
        if (to.isEmpty()) return;
        Letterhead head = senders.of(request.team(), request.language());
        boolean isNew = news.mail == null;
        if (isNew) {
            news.mail = outbox.open(request.number(), to.get(), news.kind());
            news.thread = threads.next(request.number(), news.mail.threadId());
        }
        Envelope envelope = Envelope.of(head, news.thread);
        if (news.reply != null) envelope.copyTo(news.reply.others(), news.reply.blind());
        news.mail.in(envelope);
        Long carried = news.reply == null ? null : news.reply.message();
        say(news.mail, news.kind(), carried, request, values.news(request, head, news));
        if (isNew) outbox.put(news.mail);
    }

    private void say(
            OutgoingMail mail,
            MailKind kind,
            Long carried,
            RequestFacts request,
            Map<String, String> values) {
        mail.say(kind, carried, texts.write(kind, request.language(), values));
    }

    private static Optional<Recipient> recipient(RequestFacts request) {
        return Recipient.of(request.requesterName(), request.email(), request.language());
    }
}
