package org.loket.channel.mail;

import java.util.Locale;

/** What became of a received mail. */
public enum Verdict {
    /** It became a request. */
    REQUEST,
    /** It was added to a request. */
    REPLY,
    /** A program answered for a person: out of office, received and so on. */
    AUTOMATIC,
    /** It is our own, or has been here before. */
    LOOP,
    /** A mail of ours did not reach its recipient. */
    BOUNCE,
    /** The mail gateway says that it is unwanted. */
    SPAM,
    /** It cannot be filed, for the reason that it bears. */
    REJECTED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
