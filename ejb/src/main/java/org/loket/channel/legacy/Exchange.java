package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.loket.kernel.Clock;
import org.loket.kernel.RecordedEvent;
import org.loket.request.Channel;
import org.loket.request.ElsewhereCourse;
import org.loket.request.NewMessage;
import org.loket.request.RequestFacts;
import org.loket.request.Status;

/**
 * Takes over what other systems say of requests. What does not go with what happened here is kept
 * as a conflict, which a person decides. All in the present transaction.
 */
@ApplicationScoped
class Exchange {

    /** The system whose words are taken over on this thread: it is not told them in return. */
    private static final ThreadLocal<String> SPEAKING = new ThreadLocal<>();

    @Inject ElsewhereCourse requests;
    @Inject ExternalLinks links;
    @Inject TheirChanges theirs;
    @Inject OurChanges ours;
    @Inject Clock clock;
    @Inject Event<RecordedEvent> recorded;

    /** Hears it once, whoever repeats it. */
    Heard hear(Speaker from, News news) {
        Optional<TheirChange> before = theirs.find(from.system(), news.message());
        if (before.isPresent()) return before.get().heard();
        Optional<ExternalLink> known = link(from, news);
        if (known.isEmpty() || elsewhere(known.get(), news)) {
            return conflict(from, news, null, ConflictKind.UNKNOWN);
        }
        ExternalLink link = known.get();
        if (link.knows(news)) return new Heard(Verdict.REPEATED, link.request(), null);
        if (link.olderThanKnown(news)) return conflict(from, news, link, ConflictKind.LATE);
        if (ours.untold(link, news) || link.crosses(news)) {
            return conflict(from, news, link, ConflictKind.BOTH);
        }
        if (!moved(from, news, link)) return conflict(from, news, link, ConflictKind.UNEXPECTED);
        theirs.add(new TheirChange(from, news, link.request(), clock.now()));
        recorded.fire(new ChangedElsewhere(link.request(), from.system(), news));
        return new Heard(Verdict.UPDATED, link.request(), null);
    }

    /** The link by their number; one that knows ours is linked by saying so. */
    private Optional<ExternalLink> link(Speaker from, News news) {
        Optional<ExternalLink> known = links.find(from.system(), news.number());
        if (known.isPresent()) return Optional.of(held(known.get()));
        if (news.request() == null || requests.facts(news.request()).isEmpty()) {
            return Optional.empty();
        }
        links.linkNew(news.request(), from.system(), news.number());
        return links.find(from.system(), news.number());
    }

    /** The request is locked first, as by whoever changes it here: nobody waits in a ring. */
    private ExternalLink held(ExternalLink link) {
        requests.hold(link.request());
        return links.lock(link.system(), link.number()).orElse(link);
    }

    private static boolean elsewhere(ExternalLink link, News news) {
        return news.request() != null && !news.request().equals(link.request());
    }

    private boolean moved(Speaker from, News news, ExternalLink link) {
        boolean moved = quietly(from, () -> requests.heard(link.request(), news.status()));
        if (!moved) return false;
        say(from, news, link);
        link.agree(news);
        return true;
    }

    private void say(Speaker from, News news, ExternalLink link) {
        if (news.text() == null || news.text().isBlank()) return;
        NewMessage text =
                new NewMessage(
                        news.text(),
                        Channel.LEGACY,
                        RowCheck.digest("said", from.system(), news.message()),
                        List.of());
        quietly(
                from,
                () -> {
                    requests.said(link.request(), from.name(), from.aloud(), text);
                    return true;
                });
    }

    private Heard conflict(Speaker from, News news, ExternalLink link, ConflictKind kind) {
        String request = link == null ? null : link.request();
        TheirChange change = new TheirChange(from, news, request, clock.now());
        Status here =
                Optional.ofNullable(request)
                        .flatMap(requests::facts)
                        .map(RequestFacts::status)
                        .orElse(null);
        change.conflicts(kind, here);
        theirs.add(change);
        if (link != null) link.seen(news);
        recorded.fire(new ConflictFound(request, from.system(), news.number(), kind));
        return new Heard(Verdict.CONFLICT, request, kind);
    }

    /**
     * What the other system said holds, whatever stood here.
     *
     * @param request the request it is about
     * @return whether the process went on by it
     */
    boolean take(TheirChange change, String request) {
        Speaker from = change.speaker();
        News news = change.news();
        links.link(request, from.system(), news.number());
        ExternalLink link = held(links.find(from.system(), news.number()).orElseThrow());
        ours.drop(link);
        boolean moved =
                quietly(
                        from,
                        () -> {
                            if (news.status().open()) requests.takenUpAgain(request);
                            return requests.heard(request, news.status());
                        });
        say(from, news, link);
        link.agree(news);
        return moved;
    }

    /** Does what comes of a system's words without telling it in return. */
    private static boolean quietly(Speaker from, Supplier<Boolean> work) {
        SPEAKING.set(from.system());
        try {
            return work.get();
        } finally {
            SPEAKING.remove();
        }
    }

    /** Whether what happens now comes of what this system said. */
    static boolean speaks(String system) {
        return system.equals(SPEAKING.get());
    }
}
