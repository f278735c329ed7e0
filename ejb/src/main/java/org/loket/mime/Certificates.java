package org.loket.mime;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** Reads certificates of people (RFC 5280, RFC 8550). */
final class Certificates {

    private static final int RFC822_NAME = 1;
    private static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    private static final String ANY_PURPOSE = "2.5.29.37.0";
    private static final String EMAIL_OID = "1.2.840.113549.1.9.1";

    private Certificates() {}

    /** The addresses that it is made out to (RFC 8550 §3). */
    static List<String> addresses(X509Certificate certificate) {
        List<String> addresses = new ArrayList<>();
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            for (List<?> name : names == null ? List.<List<?>>of() : names) {
                if (name.get(0).equals(RFC822_NAME)) addresses.add((String) name.get(1));
            }
        } catch (CertificateParsingException e) {
            return List.of();
        }
        String named = named(certificate.getSubjectX500Principal(), "EMAILADDRESS");
        if (addresses.isEmpty() && !named.isEmpty()) addresses.add(named);
        return addresses;
    }

    /** The same for Bouncy Castle. */
    static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    static String name(X500Principal principal) {
        for (String type : List.of("CN", "O", "OU")) {
            String named = named(principal, type);
            if (!named.isEmpty()) return named;
        }
        return "";
    }

    private static String named(X500Principal principal, String type) {
        String text = principal.getName(X500Principal.RFC1779, Map.of(EMAIL_OID, "EMAILADDRESS"));
        try {
            for (Rdn part : new LdapName(text).getRdns()) {
                if (part.getType().equalsIgnoreCase(type)) return String.valueOf(part.getValue());
            }
        } catch (InvalidNameException e) {
            return "";
        }
        return "";
    }

    /** Whether it was valid then, and for signing mails (RFC 8550 §4.4). */
    static boolean signs(X509Certificate certificate, Instant at) {
        Date then = Date.from(at);
        if (then.before(certificate.getNotBefore()) || then.after(certificate.getNotAfter())) {
            return false;
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[0] && !usage[1]) return false;
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null
                    || purposes.contains(EMAIL_PROTECTION)
                    || purposes.contains(ANY_PURPOSE);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /**
     * Whether one of the authorities vouches for it, over those that came with the mail. Lists of
     * what was revoked are not fetched: reading a mail asks nobody.
     */
    static boolean trusted(
            X509Certificate certificate,
            Collection<X509Certificate> others,
            Collection<X509Certificate> authorities,
            Instant at) {
        if (authorities.contains(certificate)) return true;
        if (authorities.isEmpty()) return false;
        Set<TrustAnchor> anchors =
                authorities.stream()
                        .map(it -> new TrustAnchor(it, null))
                        .collect(Collectors.toSet());
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate);
        try {
            PKIXBuilderParameters path = new PKIXBuilderParameters(anchors, target);
            path.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            path.setRevocationEnabled(false);
            path.setDate(Date.from(at));
            CertPathBuilder.getInstance("PKIX").build(path);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
