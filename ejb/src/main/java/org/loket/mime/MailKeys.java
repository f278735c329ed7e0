package org.loket.mime;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What is needed for signed and encrypted mail (RFC 8551).
 *
 * @param authorities whose word on the name of a signer is taken
 * @param own keys of the house
 */
public record MailKeys(List<X509Certificate> authorities, List<OwnKey> own) {

    public static final MailKeys NONE = new MailKeys(List.of(), List.of());

    /** The key by which mails from an address are signed. */
    public Optional<OwnKey> signing(String address) {
        return own.stream().filter(it -> it.signsFor(address)).findFirst();
    }
}
