package org.loket.demo;

import jakarta.json.JsonObject;
import java.util.Locale;

/**
 * What somebody did with a request.
 *
 * @param who user name, or {@link #GUEST} for a requester without an account
 * @param text what they said; empty where they said nothing
 */
record DemoStep(Moment when, String who, Deed deed, String text) {

    static final String GUEST = "guest";

    enum Deed {
        CLAIM,
        RELEASE,
        NOTE,
        REPLY,
        ASK,
        ANSWER,
        APPROVE,
        REJECT,
        DELIVER,
        CONFIRM,
        CLOSE,
        REOPEN
    }

    static DemoStep of(JsonObject json) {
        return new DemoStep(
                Moment.of(json),
                json.getString("who"),
                Deed.valueOf(json.getString("do").toUpperCase(Locale.ROOT)),
                json.getString("text", ""));
    }
}
