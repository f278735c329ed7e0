package org.loket.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Properties;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Signs what the house sends (RFC 8551 §3.5.3): readable also where nobody knows of signatures. */
public final class MailSigner {

    private static final String[] NOT_OF_THE_BODY = {"Message-ID", "MIME-Version", "Date"};

    private MailSigner() {}

    /**
     * @param body what the letter would have as its content
     * @return what it has instead
     */
    public static MimeMultipart signed(MimeMultipart body, OwnKey key) throws MessagingException {
        byte[] content = bytes(body);
        MimeMultipart signed =
                new MimeMultipart(
                        "signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256");
        signed.addBodyPart(new MimeBodyPart(new ByteArrayInputStream(content)));
        signed.addBodyPart(part(signature(content, key)));
        return signed;
    }

    /** As they will travel: nothing may change them any more. */
    private static byte[] bytes(MimeMultipart body) throws MessagingException {
        MimeMessage alone = new MimeMessage(Session.getInstance(new Properties()));
        alone.setContent(body);
        alone.saveChanges();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            alone.writeTo(out, NOT_OF_THE_BODY);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return out.toByteArray();
    }

    private static byte[] signature(byte[] content, OwnKey key) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .setProvider(Bouncy.CASTLE)
                            .build(algorithm(key.key()), key.key(), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
        } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
            throw new IllegalStateException("the key of the house cannot sign", e);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
    }

    private static String algorithm(PrivateKey key) {
        return key.getAlgorithm().equals("EC")
                ? "SHA256withECDSA"
                : "SHA256with" + key.getAlgorithm();
    }

    private static MimeBodyPart part(byte[] signature) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", "application/pkcs7-signature; name=\"smime.p7s\"");
        headers.setHeader("Content-Transfer-Encoding", "base64");
        headers.setHeader("Content-Disposition", "attachment; filename=\"smime.p7s\"");
        return new MimeBodyPart(headers, Base64.getMimeEncoder().encode(signature));
    }
}
