package org.loket.channel.hook;

import java.time.Instant;

/**
 * What became of a call.
 *
 * @param message its {@code webhook-id}
 * @param request number of the request it is about; null if about none
 * @param nextAttempt when it is made next; for a parked call when it was parked
 * @param answerStatus the HTTP status of the last answer; null if there was none
 * @param answer the beginning of the last answer; null if there was none
 * @param millis how long the last try took; null if it was not tried
 * @param error why the last try failed; null if it did not
 * @param sentAt when it was taken; null if it has not been yet
 */
public record CallView(
        long id,
        String message,
        HookEvent event,
        String request,
        String body,
        CallStatus status,
        int attempts,
        Instant nextAttempt,
        Integer answerStatus,
        String answer,
        Integer millis,
        String error,
        Instant createdAt,
        Instant sentAt) {

    public boolean waiting() {
        return status == CallStatus.WAITING;
    }

    public boolean parked() {
        return status == CallStatus.PARKED;
    }
}
