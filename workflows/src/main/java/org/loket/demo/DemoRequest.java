package org.loket.demo;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loket.kernel.Language;
import org.loket.request.Channel;
import org.loket.request.Guest;
import org.loket.request.NewRequest;
import org.loket.request.Upload;

/**
 * A request and what became of it.
 *
 * @param by user name of who filed it; empty for a guest
 */
record DemoRequest(
        String key,
        Optional<String> by,
        Optional<Guest> guest,
        Moment filed,
        NewRequest form,
        List<DemoStep> steps) {

    static DemoRequest of(JsonObject json) {
        Optional<JsonObject> guest = Optional.ofNullable(json.getJsonObject("guest"));
        return new DemoRequest(
                json.getString("key"),
                Optional.ofNullable(json.getString("by", null)),
                guest.map(g -> new Guest(g.getString("name"), g.getString("mail"))),
                Moment.of(json.getJsonObject("filed")),
                form(json),
                json.getJsonArray("steps").getValuesAs(DemoStep::of));
    }

    /** The token under which this step is handed in, so that it cannot be handed in twice. */
    String submission(int step) {
        return form.submission() + ":" + step;
    }

    private static NewRequest form(JsonObject json) {
        List<Upload> uploads = json.getJsonArray("attachments").getValuesAs(DemoFile::of);
        return new NewRequest(
                json.getString("service"),
                json.getString("subject"),
                json.getString("text"),
                Language.of(json.getString("language")),
                Channel.valueOf(json.getString("channel", "portal").toUpperCase(Locale.ROOT)),
                "demo:" + json.getString("key"),
                uploads);
    }
}
