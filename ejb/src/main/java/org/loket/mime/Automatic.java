package org.loket.mime;

/**
 * That a mail was not written by a person for us, or wants no automatic answer.
 *
 * @param header the line of the header that says so
 */
public record Automatic(Kind kind, String header) {

    /** What it is; the stronger first. */
    public enum Kind {
        /** A program answers for a person: out of office, received and so on (RFC 3834 §5). */
        AUTO_REPLY,
        /** Says that a mail was shown or deleted (RFC 8098). */
        RECEIPT,
        /** A program wrote it by itself: an alarm, a report, another desk's confirmation. */
        GENERATED,
        /** It came through a mailing list; a person may have written it (RFC 2919, RFC 2369). */
        LIST,
        /** One of many (Precedence). */
        BULK,
        /** A program marked it so as to know it again. */
        LOOP,
        /** Asks for no automatic answers; a person may have written it. */
        QUIET,
        /** Nobody reads what is sent to where it comes from. */
        NO_REPLY;

        /** Whether it only answers a mail of ours, and says nothing that is to be dealt with. */
        public boolean answers() {
            return this == AUTO_REPLY || this == RECEIPT;
        }
    }
}
