package org.loket.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.websocket.Session;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.loket.directory.Caller;
import org.loket.request.TaskChanged;

/**
 * The open pages of staff. Each is told of changes in the lists of its reader's teams: which team
 * and request, and what; nothing of what a request says.
 */
@ApplicationScoped
class FeedRoom {

    private final Map<Session, Caller> readers = new ConcurrentHashMap<>();

    void enter(Session page, Caller reader) {
        readers.put(page, reader);
    }

    void leave(Session page) {
        readers.remove(page);
    }

    Optional<Caller> reader(Session page) {
        return Optional.ofNullable(readers.get(page));
    }

    void tell(TaskChanged change) {
        readers.forEach(
                (page, reader) -> {
                    if (reader.memberOf(change.team()) && page.isOpen()) {
                        page.getAsyncRemote().sendText(word(change, reader));
                    }
                });
    }

    static String word(TaskChanged change, Caller reader) {
        boolean own = change.actor() != null && change.actor() == reader.id();
        return Json.createObjectBuilder()
                .add("what", change.what().name())
                .add("team", change.team())
                .add("number", change.number())
                .add("own", own)
                .build()
                .toString();
    }
}
