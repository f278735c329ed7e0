package org.loket.channel.hook;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.loket.channel.KnownElsewhere;
import org.loket.request.RequestFacts;

/**
 * The body of a call: small, ids and status; who asked and what was written only for those who are
 * allowed to have it.
 */
final class Payload {

    private final HookEvent event;
    private final Instant at;
    private final JsonObjectBuilder data = Json.createObjectBuilder();

    private Payload(HookEvent event, Instant at) {
        this.event = event;
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    static Payload of(HookEvent event, Instant at) {
        return new Payload(event, at);
    }

    /**
     * @param desk the public address of Loket, without a slash at its end
     */
    Payload about(RequestFacts request, String desk) {
        data.add("number", request.number())
                .add("status", request.status().name())
                .add("service", request.service())
                .add("team", request.team())
                .add("filedAt", request.filedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        if (request.expectedBy() != null) {
            data.add("expectedBy", request.expectedBy().truncatedTo(ChronoUnit.MILLIS).toString());
        }
        data.add("url", desk + "/desk/" + request.number());
        return this;
    }

    /** Under which numbers other systems know the request; nothing if none does. */
    Payload links(List<KnownElsewhere.Elsewhere> links) {
        if (links.isEmpty()) return this;
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (KnownElsewhere.Elsewhere link : links) {
            all.add(
                    Json.createObjectBuilder()
                            .add("system", link.system())
                            .add("number", link.number()));
        }
        data.add("links", all);
        return this;
    }

    /** What belongs to this kind of event, by name. */
    Payload with(Map<String, String> more) {
        more.forEach(data::add);
        return this;
    }

    /**
     * @param said what the desk wrote to the requester; null if nothing
     */
    Payload personal(RequestFacts request, String said) {
        JsonObjectBuilder person =
                Json.createObjectBuilder()
                        .add("name", request.requesterName())
                        .add("language", request.language().code());
        if (request.email() != null) person.add("email", request.email());
        data.add("requester", person).add("subject", request.subject());
        if (said != null) data.add("text", said);
        return this;
    }

    String json() {
        return Json.createObjectBuilder()
                .add("type", event.type())
                .add("timestamp", at.toString())
                .add("data", data)
                .build()
                .toString();
    }
}
