package org.loket.request;

import java.util.Optional;

/**
 * What belongs to a message that came by mail, beside its text.
 *
 * @param sender the address it came from
 * @param checked whether it is certain that it came from there
 * @param quoted what was said earlier and is repeated; empty where nothing is
 * @param signature empty where there is none
 * @param layout whether it can be shown as it was laid out, at {@link LetterSheet}
 * @param sealed null if it was not signed
 * @param secrecy null if it was neither signed nor encrypted; see {@link #seal}
 */
public record LetterView(
        long message,
        String sender,
        boolean checked,
        String quoted,
        String signature,
        boolean layout,
        Seal.Signature sealed,
        String signer,
        String issuer,
        Seal.Secrecy secrecy) {

    /** For JPQL, which gives null where nothing is. */
    public LetterView {
        quoted = quoted == null ? "" : quoted;
        signature = signature == null ? "" : signature;
        signer = signer == null ? "" : signer;
        issuer = issuer == null ? "" : issuer;
    }

    /** What its signature and encryption are worth; empty if it came without. */
    public Optional<Seal> seal() {
        if (secrecy == null) return Optional.empty();
        return Optional.of(new Seal(Optional.ofNullable(sealed), signer, issuer, secrecy));
    }
}
