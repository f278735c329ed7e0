package org.loket.mime;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key of the house, by which it opens what is encrypted for it and signs what it sends.
 *
 * @param chain its certificate, then those that vouch for it
 */
public record OwnKey(PrivateKey key, List<X509Certificate> chain) {

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Whether its certificate is made out to this address. */
    public boolean signsFor(String address) {
        return Certificates.addresses(certificate()).stream().anyMatch(address::equalsIgnoreCase);
    }
}
