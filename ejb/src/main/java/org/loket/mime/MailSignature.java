package org.loket.mime;

/**
 * What the signature of a mail proves.
 *
 * @param signer the name in the certificate; empty where there is none
 * @param address the first address in the certificate; empty where there is none
 * @param issuer who says that this is the signer's name
 */
public record MailSignature(State state, String signer, String address, String issuer) {

    /** The first of these that is true. */
    public enum State {
        /** The mail was changed after it was signed, or the signature cannot be read. */
        BROKEN,
        /** The certificate was not valid when the mail came, or is not for signing mails. */
        NOT_VALID_THEN,
        /** Nobody whom the house trusts vouches for the certificate. */
        UNTRUSTED,
        /** The certificate is made out to another address than the one that the mail is from. */
        OTHER_ADDRESS,
        /** The mail is from whom it names, as it was written. */
        VALID
    }

    static MailSignature broken() {
        return new MailSignature(State.BROKEN, "", "", "");
    }
}
