package org.loket.channel.hook;

/**
 * What came of making a call.
 *
 * @param status the HTTP status; null if there was no answer
 * @param text the beginning of the answer; null if there was none
 * @param error why it failed; null if it was taken
 * @param millis how long it took
 */
record Answer(Integer status, String text, String error, int millis) {

    private static final int MOST = 1_000;
    private static final int GONE = 410;

    /**
     * @param status the HTTP status: only 2xx is a success, a redirect is none
     */
    static Answer of(int status, String text, int millis) {
        boolean taken = status / 100 == 2;
        return new Answer(status, cut(text), taken ? null : "HTTP " + status, millis);
    }

    static Answer none(Exception failure, int millis) {
        String why = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        return new Answer(null, null, cut(why == null ? kind : kind + ": " + why), millis);
    }

    boolean taken() {
        return error == null;
    }

    /** The other system wants no calls any more (Standard Webhooks). */
    boolean forGood() {
        return status != null && status == GONE;
    }

    /** As much as is kept; null for nothing, and nothing that no database can keep. */
    static String cut(String text) {
        if (text == null) return null;
        String plain = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ").strip();
        if (plain.isEmpty()) return null;
        return plain.substring(0, Math.min(MOST, plain.length()));
    }
}
