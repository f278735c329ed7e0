package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.loket.kernel.Clock;
import org.loket.kernel.Language;
import org.loket.kernel.Settings;

/** A request as it could be, to see what mails about it look like. */
@ApplicationScoped
class Examples {

    /** No request ever has it. */
    static final String NUMBER = "2026-000000";

    private static final Duration SOON = Duration.ofDays(3);

    @Inject Texts texts;
    @Inject TeamSenders senders;
    @Inject Settings settings;
    @Inject Clock clock;

    /**
     * @param full with all that such a mail may have, else with as little as it may
     */
    Map<String, String> values(MailKind kind, Language language, boolean full) {
        Map<String, String> example = texts.example(language);
        Letterhead head = senders.of(TeamSenders.ORGANISATION, language);
        ZoneId zone = settings.zone();
        Instant due = clock.now().plus(SOON);
        Map<String, String> values = new HashMap<>(example);
        values.remove("quoted");
        values.put("number", NUMBER);
        values.put("requester", example.get("name"));
        values.put("author", head.author(example.get("author")));
        values.put("team", head.name());
        values.put("organisation", settings.organisation());
        values.put("link", settings.url() + "/my/" + NUMBER);
        values.put("due", texts.moment(due, language, zone));
        if (!head.signature().isEmpty()) values.put("signature", head.signature());
        if (kind == MailKind.CLOSED) values.put(full ? "confirmed" : "silence", "");
        if (!kind.toRequester()) values.put(full ? "response" : "resolution", "");
        if (full) {
            values.put("expected", texts.day(due, language, zone));
            values.put("code", "7K2M-0QXA-9DPR-44TZ");
            values.put("answerable", "");
            values.put("assignee", example.get("author"));
            values.put("quoter", example.get("name"));
            values.put("quotedat", texts.moment(clock.now(), language, zone));
            if (head.quoting()) values.put("quoted", example.get("quoted"));
        } else if (kind != MailKind.ANSWER) {
            values.remove("message");
            values.remove("author");
        }
        if (!TextPlaces.of(kind).knows("message")) values.remove("message");
        return values;
    }
}
