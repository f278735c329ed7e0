package org.loket.web.desk;

import org.loket.request.Status;

/** The tone in which a state is shown, beside its word. */
final class Tones {

    private Tones() {}

    static String of(Status status) {
        return switch (status) {
            case RECEIVED, IN_PROGRESS -> "brand-p";
            case WAITING -> "warm";
            case RESOLVED -> "good";
            case CLOSED -> "";
        };
    }
}
