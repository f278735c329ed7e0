package org.loket.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.loket.mime.MailSignature.State.BROKEN;
import static org.loket.mime.MailSignature.State.NOT_VALID_THEN;
import static org.loket.mime.MailSignature.State.OTHER_ADDRESS;
import static org.loket.mime.MailSignature.State.UNTRUSTED;
import static org.loket.mime.MailSignature.State.VALID;
import static org.loket.mime.TestKeys.NOW;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecureMailTest {

    private static final TestKeys AUTHORITY = TestKeys.authority("State of Loket");
    private static final OwnKey PETRA = AUTHORITY.person("Petra Mulder", "petra@example.org");
    private static final MailKeys TRUST = new MailKeys(List.of(AUTHORITY.certificate()), List.of());

    private static final String INSIDE =
            "Content-Type: text/plain; charset=utf-8\r\n\r\nMy passport is lost. Grüße\r\n";

    @TempDir Path folder;

    @Test
    void a_signature_by_the_author_is_valid() throws Exception {
        assertThat(signature(signed("petra@example.org", PETRA), TRUST))
                .isEqualTo(
                        new MailSignature(
                                VALID, "Petra Mulder", "petra@example.org", "State of Loket"));
    }

    @Test
    void keys_on_curves_sign_too() throws Exception {
        OwnKey curve = AUTHORITY.personOnCurve("Petra Mulder", "petra@example.org");

        assertThat(signature(signed("petra@example.org", curve), TRUST).state()).isEqualTo(VALID);
    }

    @Test
    void a_signed_mail_is_read_as_any_other() throws Exception {
        ReadMail mail = MailReader.read(signed("petra@example.org", PETRA));

        assertThat(mail.text().written()).isEqualTo("My passport is lost. Grüße");
    }

    @Test
    void a_word_changed_on_the_way_breaks_the_signature() throws Exception {
        String raw = new String(signed("petra@example.org", PETRA), ISO_8859_1);
        byte[] changed = raw.replace("passport", "wallet..").getBytes(ISO_8859_1);

        assertThat(signature(changed, TRUST).state()).isEqualTo(BROKEN);
    }

    @Test
    void line_ends_that_a_store_has_changed_do_not_break_it() throws Exception {
        String raw = new String(signed("petra@example.org", PETRA), ISO_8859_1);
        byte[] stored = raw.replace("\r\n", "\n").getBytes(ISO_8859_1);

        assertThat(signature(stored, TRUST).state()).isEqualTo(VALID);
    }

    @Test
    void nonsense_in_the_place_of_a_signature_breaks_it() throws Exception {
        String raw = new String(signed("petra@example.org", PETRA), ISO_8859_1);
        int at = raw.indexOf("smime.p7s\"\r\n\r\n");
        byte[] nonsense =
                (raw.substring(0, at) + "smime.p7s\"\r\n\r\nAAAA\r\n").getBytes(ISO_8859_1);

        assertThat(SecureMail.of(nonsense, MailReader.read(nonsense), TRUST, NOW))
                .flatMap(SecuredMail::signature)
                .map(MailSignature::state)
                .contains(BROKEN);
    }

    @Test
    void a_signature_that_another_key_made_is_broken() throws Exception {
        String raw = new String(signed("petra@example.org", PETRA), ISO_8859_1);
        int at = raw.indexOf("smime.p7s\"\r\n\r\n", raw.indexOf("attachment;")) + 14;
        int end = raw.indexOf("\r\n--", at);
        byte[] der = Base64.getMimeDecoder().decode(raw.substring(at, end));
        der[der.length - 1] ^= 1;
        String other = Base64.getMimeEncoder().encodeToString(der);
        byte[] mail = (raw.substring(0, at) + other + raw.substring(end)).getBytes(ISO_8859_1);

        assertThat(signature(mail, TRUST).state()).isEqualTo(BROKEN);
    }

    @Test
    void a_signature_under_another_address_says_so() throws Exception {
        assertThat(signature(signed("mayor@town.example", PETRA), TRUST).state())
                .isEqualTo(OTHER_ADDRESS);
    }

    @Test
    void without_an_authority_nobody_is_trusted() throws Exception {
        MailKeys others =
                new MailKeys(
                        List.of(TestKeys.authority("State of Loket").certificate()), List.of());
        byte[] mail = signed("petra@example.org", PETRA);

        assertThat(signature(mail, MailKeys.NONE).state()).isEqualTo(UNTRUSTED);
        assertThat(signature(mail, others).state()).isEqualTo(UNTRUSTED);
    }

    @Test
    void a_certificate_counts_as_it_was_when_the_mail_came() throws Exception {
        byte[] mail = signed("petra@example.org", PETRA);
        Instant late = NOW.plus(Duration.ofDays(31));

        assertThat(signature(mail, TRUST, late).state()).isEqualTo(NOT_VALID_THEN);
    }

    @Test
    void a_signature_around_the_mail_is_checked_and_taken_off() throws Exception {
        byte[] mail = wrapped("signed-data", wrappedSignature());

        SecuredMail secured = SecureMail.of(mail, MailReader.read(mail), TRUST, NOW).orElseThrow();

        assertThat(secured.signature()).map(MailSignature::state).contains(VALID);
        ReadMail opened = MailReader.read(secured.opened().orElseThrow());
        assertThat(opened.text().written()).isEqualTo("My passport is lost. Grüße");
        assertThat(opened.subject()).isEqualTo("Lost");
    }

    @Test
    void a_mail_encrypted_for_the_house_is_opened() throws Exception {
        OwnKey desk = AUTHORITY.person("Desk", "desk@loket.example");
        byte[] mail =
                wrapped(
                        "enveloped-data",
                        encrypted(INSIDE.getBytes(UTF_8), desk, CMSAlgorithm.AES256_CBC));
        MailKeys keys = new MailKeys(List.of(), List.of(PETRA, desk));

        SecuredMail secured = SecureMail.of(mail, MailReader.read(mail), keys, NOW).orElseThrow();

        assertThat(secured.encrypted()).isTrue();
        assertThat(secured.signature()).isEmpty();
        assertThat(MailReader.read(secured.opened().orElseThrow()).text().written())
                .isEqualTo("My passport is lost. Grüße");
    }

    @Test
    void a_signature_inside_an_encrypted_mail_is_checked() throws Exception {
        OwnKey desk = AUTHORITY.person("Desk", "desk@loket.example");
        String signed = new String(signed("petra@example.org", PETRA), ISO_8859_1);
        byte[] inside = signed.substring(signed.indexOf("Content-Type:")).getBytes(ISO_8859_1);
        byte[] mail = wrapped("enveloped-data", encrypted(inside, desk, CMSAlgorithm.AES128_CBC));
        MailKeys keys = new MailKeys(List.of(AUTHORITY.certificate()), List.of(desk));

        SecuredMail secured = SecureMail.of(mail, MailReader.read(mail), keys, NOW).orElseThrow();

        assertThat(secured.encrypted()).isTrue();
        assertThat(secured.signature()).map(MailSignature::state).contains(VALID);
    }

    @Test
    void nothing_hidden_inside_speaks_for_the_gateway_or_names_another_sender() throws Exception {
        OwnKey desk = AUTHORITY.person("Desk", "desk@loket.example");
        String inside =
                "From: mayor@town.example\r\nAuthentication-Results: mx.town.example; dmarc=pass\r\n"
                        + INSIDE;
        byte[] mail =
                wrapped(
                        "enveloped-data",
                        encrypted(inside.getBytes(UTF_8), desk, CMSAlgorithm.AES256_CBC));
        MailKeys keys = new MailKeys(List.of(), List.of(desk));

        SecuredMail secured = SecureMail.of(mail, MailReader.read(mail), keys, NOW).orElseThrow();

        ReadMail opened = MailReader.read(secured.opened().orElseThrow());
        assertThat(opened.headers().all("From")).containsExactly("Petra <petra@example.org>");
        assertThat(opened.headers().has("Authentication-Results")).isFalse();
        assertThat(opened.text().written()).isEqualTo("My passport is lost. Grüße");
    }

    @Test
    void a_mail_encrypted_for_somebody_else_stays_closed() throws Exception {
        byte[] mail =
                wrapped(
                        "enveloped-data",
                        encrypted(INSIDE.getBytes(UTF_8), PETRA, CMSAlgorithm.AES256_CBC));

        SecuredMail secured = SecureMail.of(mail, MailReader.read(mail), TRUST, NOW).orElseThrow();

        assertThat(secured).isEqualTo(new SecuredMail(Optional.empty(), true, Optional.empty()));
    }

    @Test
    void a_large_mail_is_checked_from_the_disk() throws Exception {
        Path file = folder.resolve("mail.eml");
        Files.write(file, signed("petra@example.org", PETRA));

        assertThat(SecureMail.of(file, MailReader.read(file), TRUST, NOW))
                .flatMap(SecuredMail::signature)
                .map(MailSignature::state)
                .contains(VALID);
    }

    @Test
    void other_mails_are_neither_signed_nor_encrypted() {
        ReadMail plain = RawText.mail("From: petra@example.org\n\nHello\n");

        assertThat(
                        SecureMail.of(
                                "From: petra@example.org\n\nHello\n".getBytes(UTF_8),
                                plain,
                                TRUST,
                                NOW))
                .isEmpty();
    }

    @Test
    void the_house_signs_with_the_key_of_the_address_it_writes_from() {
        OwnKey desk = AUTHORITY.person("Desk", "desk@loket.example");
        MailKeys keys = new MailKeys(List.of(), List.of(PETRA, desk));

        assertThat(keys.signing("Desk@loket.example")).contains(desk);
        assertThat(keys.signing("library@loket.example")).isEmpty();
    }

    private static MailSignature signature(byte[] raw, MailKeys keys) {
        return signature(raw, keys, NOW);
    }

    private static MailSignature signature(byte[] raw, MailKeys keys, Instant at) {
        return SecureMail.of(raw, MailReader.read(raw), keys, at)
                .flatMap(SecuredMail::signature)
                .orElseThrow();
    }

    /** As {@link MailSigner} makes them and a mail server carries them. */
    private static byte[] signed(String from, OwnKey key) throws Exception {
        MimeBodyPart text = new MimeBodyPart();
        text.setText("My passport is lost. Grüße", "UTF-8");
        text.setHeader("Content-Transfer-Encoding", "quoted-printable");
        MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()));
        letter.setHeader("From", from);
        letter.setHeader("To", "desk@loket.example");
        letter.setContent(MailSigner.signed(new MimeMultipart("mixed", text), key));
        letter.saveChanges();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        letter.writeTo(out);
        return out.toByteArray();
    }

    private static byte[] wrappedSignature() throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withRSA", PETRA.key(), PETRA.certificate()));
        generator.addCertificates(new JcaCertStore(PETRA.chain()));
        return generator
                .generate(new CMSProcessableByteArray(INSIDE.getBytes(UTF_8)), true)
                .getEncoded();
    }

    private static byte[] encrypted(byte[] inside, OwnKey reader, ASN1ObjectIdentifier cipher)
            throws Exception {
        CMSEnvelopedDataGenerator generator = new CMSEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(
                new JceKeyTransRecipientInfoGenerator(reader.certificate()));
        return generator
                .generate(
                        new CMSProcessableByteArray(inside),
                        new JceCMSContentEncryptorBuilder(cipher).build())
                .getEncoded();
    }

    private static byte[] wrapped(String kind, byte[] der) {
        String body = Base64.getMimeEncoder().encodeToString(der);
        return ("From: Petra <petra@example.org>\r\nTo: desk@loket.example\r\nSubject: Lost\r\n"
                        + "MIME-Version: 1.0\r\n"
                        + "Content-Type: application/pkcs7-mime; smime-type="
                        + kind
                        + ";\r\n"
                        + " name=\"smime.p7m\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + body
                        + "\r\n")
                .getBytes(ISO_8859_1);
    }
}
