package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.loket.directory.Teams;
import org.loket.kernel.Settings;
import org.loket.request.Hours;
import org.loket.request.LastWords;
import org.loket.request.RequestFacts;

/** What mails to a requester say besides their words. */
@ApplicationScoped
class RequesterValues {

    /** So much of what was written before; the page has all of it. */
    private static final int MOST_QUOTED = 4_000;

    @Inject Texts texts;
    @Inject Links links;
    @Inject Hours hours;
    @Inject Settings settings;
    @Inject Mailboxes mailboxes;
    @Inject Teams teams;
    @Inject LastWords lastWords;

    /** Of the confirmation. */
    Map<String, String> first(RequestFacts request, Letterhead head) {
        Map<String, String> values = of(request, head);
        if (request.guest()) values.put("code", links.code(request));
        return values;
    }

    /** Of what a colleague wrote, a step of the request's course, or both. */
    Map<String, String> news(RequestFacts request, Letterhead head, Told.News news) {
        Map<String, String> values = of(request, head);
        if (news.closure != null) values.put(news.closure.name().toLowerCase(Locale.ROOT), "");
        if (news.reply == null) return values;
        values.put("author", head.author(news.reply.author()));
        values.put("message", Plain.lines(news.reply.text()));
        if (news.shared()) values.put("link", links.forAll(request));
        if (head.quoting()) quote(request, values);
        return values;
    }

    private Map<String, String> of(RequestFacts request, Letterhead head) {
        Map<String, String> values = new HashMap<>();
        values.put("number", request.number());
        values.put("subject", Plain.line(request.subject()));
        values.put("name", Plain.line(request.requesterName()));
        values.put("organisation", settings.organisation());
        values.put(
                "team",
                teams.find(request.team())
                        .map(it -> it.name().in(request.language()))
                        .orElseGet(settings::organisation));
        values.put("link", links.forRequester(request));
        if (!head.signature().isEmpty()) values.put("signature", head.signature());
        if (mailboxes.ofAnswers(head.address()).isPresent()) values.put("answerable", "");
        if (request.expectedBy() != null) {
            values.put(
                    "expected", texts.day(request.expectedBy(), request.language(), zone(request)));
        }
        return values;
    }

    private void quote(RequestFacts request, Map<String, String> values) {
        lastWords
                .in(request.id())
                .ifPresent(
                        it -> {
                            values.put("quoter", Plain.line(it.author()));
                            values.put(
                                    "quotedat",
                                    texts.moment(it.at(), request.language(), zone(request)));
                            values.put("quoted", Plain.cut(Plain.lines(it.text()), MOST_QUOTED));
                        });
    }

    private ZoneId zone(RequestFacts request) {
        return hours.of(request.team()).zone();
    }
}
