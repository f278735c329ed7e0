package org.loket.mime;

/**
 * Whether a mail comes from whom it names as its author.
 *
 * @param said the result that decided, as the gateway wrote it; empty where nobody said anything
 */
public record SenderCheck(Result result, String said) {

    public enum Result {
        PASSED,
        FAILED,
        /** Nobody whom we trust says anything that decides. */
        NONE
    }
}
