package org.loket.mime;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Store;

/** Checks what a signature (RFC 5652 §5) says of a mail and of its sender. */
final class SignatureCheck {

    private final MailKeys keys;
    private final String from;
    private final Instant at;

    /**
     * @param from the address that the mail names as its author
     * @param at when it came
     */
    SignatureCheck(MailKeys keys, String from, Instant at) {
        this.keys = keys;
        this.from = from;
        this.at = at;
    }

    MailSignature of(CMSSignedData signed) {
        try {
            for (SignerInformation signer : signed.getSignerInfos()) {
                List<X509Certificate> certificates = certificates(signed.getCertificates());
                for (X509Certificate certificate : certificates) {
                    if (!signer.getSID().match(Certificates.holder(certificate))) continue;
                    return signature(signer, certificate, certificates);
                }
            }
            return MailSignature.broken();
        } catch (CMSException
                | CertificateException
                | OperatorCreationException
                | RuntimeException e) {
            return MailSignature.broken();
        }
    }

    private MailSignature signature(
            SignerInformation signer, X509Certificate certificate, Collection<X509Certificate> all)
            throws CMSException, OperatorCreationException {
        // the certificate's dates are held against the mail's arrival below, not the signing time
        boolean whole =
                signer.verify(
                        new JcaSimpleSignerInfoVerifierBuilder()
                                .setProvider(Bouncy.CASTLE)
                                .build(certificate.getPublicKey()));
        List<String> addresses = Certificates.addresses(certificate);
        return new MailSignature(
                state(whole, certificate, all, addresses),
                Certificates.name(certificate.getSubjectX500Principal()),
                addresses.isEmpty() ? "" : addresses.get(0),
                Certificates.name(certificate.getIssuerX500Principal()));
    }

    private MailSignature.State state(
            boolean whole,
            X509Certificate certificate,
            Collection<X509Certificate> all,
            List<String> addresses) {
        if (!whole) return MailSignature.State.BROKEN;
        if (!Certificates.signs(certificate, at)) return MailSignature.State.NOT_VALID_THEN;
        boolean trusted = Certificates.trusted(certificate, all, keys.authorities(), at);
        if (!trusted) return MailSignature.State.UNTRUSTED;
        boolean named = addresses.stream().anyMatch(from::equalsIgnoreCase);
        return named ? MailSignature.State.VALID : MailSignature.State.OTHER_ADDRESS;
    }

    private List<X509Certificate> certificates(Store<X509CertificateHolder> store)
            throws CertificateException {
        JcaX509CertificateConverter converter =
                new JcaX509CertificateConverter().setProvider(Bouncy.CASTLE);
        List<X509Certificate> all = new ArrayList<>();
        for (X509CertificateHolder one : store.getMatches(null)) {
            all.add(converter.getCertificate(one));
        }
        return all;
    }
}
