package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.loket.kernel.Settings;
import org.loket.request.Closure;
import org.loket.request.Hours;
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
    @Inject Links links;
    @Inject Hours hours;
    @Inject Settings settings;
    @Inject Told told;
    @Inject Mailboxes mailboxes;

    void filed(@Observes RequestFiled event) {
        RequestFacts request = event.request();
        if (!event.confirm()) return;
        recipient(request)
                .ifPresent(
                        to -> {
                            OutgoingMail mail =
                                    outbox.open(request.number(), to, MailKind.CONFIRMATION);
                            Map<String, String> values = values(request);
                            if (request.guest()) values.put("code", links.code(request));
                            say(mail, MailKind.CONFIRMATION, null, request, values);
                            outbox.put(mail);
                        });
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
        boolean isNew = news.mail == null;
        if (isNew) news.mail = outbox.open(request.number(), to.get(), news.kind());
        Map<String, String> values = values(request);
        if (news.closure != null) values.put(news.closure.name().toLowerCase(Locale.ROOT), "");
        Long carried = null;
        if (news.reply != null) {
            carried = news.reply.message();
            values.put("author", Plain.line(news.reply.author()));
            values.put("message", Plain.lines(news.reply.text()));
        }
        say(news.mail, news.kind(), carried, request, values);
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

    private Map<String, String> values(RequestFacts request) {
        Map<String, String> values = new HashMap<>();
        values.put("number", request.number());
        values.put("subject", Plain.line(request.subject()));
        values.put("name", Plain.line(request.requesterName()));
        values.put("organisation", settings.organisation());
        values.put("link", links.forRequester(request));
        if (mailboxes.ofAnswers().isPresent()) values.put("answerable", "");
        if (request.expectedBy() != null) {
            ZoneId zone = hours.of(request.team()).zone();
            values.put("expected", texts.day(request.expectedBy(), request.language(), zone));
        }
        return values;
    }

    private static Optional<Recipient> recipient(RequestFacts request) {
        return Recipient.of(request.requesterName(), request.email(), request.language());
    }
}
