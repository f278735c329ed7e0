package org.loket.mime;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Authorities and the keys of people, made for a test. */
public final class TestKeys {

    public static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");

    private final KeyPair pair;
    private final X509Certificate certificate;

    private TestKeys(KeyPair pair, X509Certificate certificate) {
        this.pair = pair;
        this.certificate = certificate;
    }

    public static TestKeys authority(String name) {
        KeyPair pair = pair("RSA", 2048);
        return new TestKeys(pair, certificate(pair, name, null, pair.getPrivate(), name));
    }

    public OwnKey person(String name, String address) {
        return person(name, address, pair("RSA", 2048));
    }

    public OwnKey personOnCurve(String name, String address) {
        return person(name, address, pair("EC", 256));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    private OwnKey person(String name, String address, KeyPair own) {
        X509Certificate made =
                certificate(own, name, address, pair.getPrivate(), commonName(certificate));
        return new OwnKey(own.getPrivate(), List.of(made, certificate));
    }

    private static String commonName(X509Certificate of) {
        return Certificates.name(of.getSubjectX500Principal());
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            KeyPair subject, String name, String address, PrivateKey issuer, String issuerName) {
        try {
            JcaX509v3CertificateBuilder builder =
                    new JcaX509v3CertificateBuilder(
                            new X500Name("CN=" + issuerName),
                            BigInteger.valueOf(System.nanoTime()),
                            Date.from(NOW.minus(Duration.ofDays(1))),
                            Date.from(NOW.plus(Duration.ofDays(30))),
                            new X500Name("CN=" + name),
                            subject.getPublic());
            builder.addExtension(
                    Extension.basicConstraints, true, new BasicConstraints(address == null));
            if (address != null) {
                GeneralName mail = new GeneralName(GeneralName.rfc822Name, address);
                builder.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(mail));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder("SHA256withRSA").build(issuer)));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
