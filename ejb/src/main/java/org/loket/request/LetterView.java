package org.loket.request;

/**
 * What belongs to a message that came by mail, beside its text.
 *
 * @param sender the address it came from
 * @param checked whether it is certain that it came from there
 * @param quoted what was said earlier and is repeated; empty where nothing is
 * @param signature empty where there is none
 * @param layout whether it can be shown as it was laid out, at {@link LetterSheet}
 */
public record LetterView(
        long message,
        String sender,
        boolean checked,
        String quoted,
        String signature,
        boolean layout) {

    /** For JPQL, which gives null where nothing is. */
    public LetterView {
        quoted = quoted == null ? "" : quoted;
        signature = signature == null ? "" : signature;
    }
}
