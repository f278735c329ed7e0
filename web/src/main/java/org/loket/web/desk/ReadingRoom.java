package org.loket.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.websocket.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.loket.directory.Caller;
import org.loket.kernel.Secrets;
import org.loket.kernel.Settings;

/**
 * Who reads which request now, so that two do not work on one without knowing. An open page names
 * its request with the pass that only its reader was given.
 */
@Named("readingRoom")
@ApplicationScoped
public class ReadingRoom {

    private record Seat(String number, Caller reader) {}

    private final Map<Session, Seat> seats = new ConcurrentHashMap<>();

    @Inject Settings settings;

    /** Proves that the reader was shown the request. */
    public String pass(String number, String reader) {
        return Secrets.code(settings.secret(), "reading " + number + " " + reader);
    }

    /** Lets a page in that says {@code NUMBER PASS}. */
    void sit(Session page, Caller reader, String word) {
        String[] said = word.split(" ", 2);
        if (said.length < 2 || !Secrets.same(pass(said[0], reader.username()), said[1])) return;
        seats.put(page, new Seat(said[0], reader));
        tell(said[0]);
    }

    void leave(Session page) {
        Seat left = seats.remove(page);
        if (left != null) tell(left.number());
    }

    private void tell(String number) {
        seats.forEach(
                (page, seat) -> {
                    if (seat.number().equals(number) && page.isOpen()) {
                        page.getAsyncRemote().sendText(word(seat));
                    }
                });
    }

    private String word(Seat seat) {
        Stream<String> others =
                seats.values().stream()
                        .filter(other -> other.number().equals(seat.number()))
                        .filter(other -> other.reader().id() != seat.reader().id())
                        .map(other -> other.reader().name())
                        .distinct()
                        .sorted();
        return Json.createObjectBuilder()
                .add("what", "READING")
                .add("number", seat.number())
                .add("names", Json.createArrayBuilder(others.toList()))
                .build()
                .toString();
    }
}
