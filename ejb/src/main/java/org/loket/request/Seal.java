package org.loket.request;

import java.util.Optional;

/**
 * What a mail's signature and encryption are worth (RFC 8551).
 *
 * @param signature empty if it was not signed
 * @param signer the name in the certificate; empty where none is known
 * @param issuer who vouches for that name; empty where nobody is known
 */
public record Seal(Optional<Signature> signature, String signer, String issuer, Secrecy secrecy) {

    /** Whether the mail is from whom it names, as it was written. */
    public boolean certain() {
        return signature.filter(it -> it == Signature.VALID).isPresent();
    }

    /** What a signature proves. */
    public enum Signature {
        /** The mail was changed after it was signed. */
        BROKEN,
        /** The certificate was not valid when the mail came. */
        NOT_VALID_THEN,
        /** Nobody whom the house trusts vouches for the signer. */
        UNTRUSTED,
        /** The signer has another address than the sender. */
        OTHER_ADDRESS,
        VALID
    }

    /** How it came. */
    public enum Secrecy {
        /** Anybody on the way could read it. */
        OPEN,
        /** It came encrypted, and is shown as it reads. */
        OPENED,
        /** It came encrypted for a key that the house does not have. */
        CLOSED
    }
}
