package org.loket.soap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Times as the contract writes them (XML Schema's dateTime), always with a zone. */
public final class Times {

    private Times() {}

    public static Instant read(String text) {
        return OffsetDateTime.parse(text.strip()).toInstant();
    }

    public static String write(Instant at) {
        return at == null ? null : DateTimeFormatter.ISO_INSTANT.format(at);
    }
}
