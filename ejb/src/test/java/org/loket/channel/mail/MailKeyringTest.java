package org.loket.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loket.kernel.Language;
import org.loket.mime.MailKeys;
import org.loket.mime.MailReader;
import org.loket.mime.MailSignature;
import org.loket.mime.OwnKey;
import org.loket.mime.ReadMail;
import org.loket.mime.SecureMail;
import org.loket.mime.SecuredMail;
import org.loket.mime.TestKeys;

class MailKeyringTest {

    private static final TestKeys AUTHORITY = TestKeys.authority("State of Loket");
    private static final OwnKey DESK = AUTHORITY.person("Desk", "desk@loket.example");

    @TempDir Path folder;

    private final MailKeyring keyring = new MailKeyring();
    private Path keys;
    private Path authorities;

    @BeforeEach
    void furnish() throws Exception {
        keys = folder.resolve("keys.p12");
        authorities = folder.resolve("authorities.pem");
        Files.writeString(authorities, pem(AUTHORITY.certificate()));
        store(keys, DESK);
        keyring.settings = new WithKeys();
    }

    @Test
    void keys_and_authorities_come_from_the_files_of_the_settings() {
        MailKeys found = keyring.keys();

        assertThat(found.authorities()).containsExactly(AUTHORITY.certificate());
        assertThat(found.signing("desk@loket.example"))
                .map(OwnKey::certificate)
                .contains(DESK.certificate());
    }

    @Test
    void a_file_that_was_exchanged_is_read_anew() throws Exception {
        assertThat(keyring.keys().signing("library@loket.example")).isEmpty();

        store(keys, AUTHORITY.person("Library", "library@loket.example"));
        Files.setLastModifiedTime(keys, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        assertThat(keyring.keys().signing("library@loket.example")).isPresent();
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws Exception {
        Files.writeString(keys, "no keystore");

        assertThatThrownBy(keyring::keys)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keys.p12");
    }

    @Test
    void our_letters_are_signed_so_that_others_can_tell() throws Exception {
        Letters letters = new Letters();
        letters.settings = keyring.settings;
        letters.mailboxes = new TestMailboxes();
        letters.replies = new ReplyAddress();
        letters.replies.settings = keyring.settings;
        letters.keyring = keyring;

        MimeMessage letter = letters.of(mail());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        letter.writeTo(out);
        byte[] sent = out.toByteArray();

        ReadMail read = MailReader.read(sent);
        Optional<SecuredMail> secured = SecureMail.of(sent, read, keyring.keys(), TestKeys.NOW);
        assertThat(secured.flatMap(SecuredMail::signature))
                .contains(
                        new MailSignature(
                                MailSignature.State.VALID,
                                "Desk",
                                "desk@loket.example",
                                "State of Loket"));
        assertThat(read.text().written()).isEqualTo("Dobrý den");
    }

    private static OutgoingMail mail() {
        OutgoingMail mail =
                new OutgoingMail(
                        "2026-000123",
                        new Recipient("Eva", "eva@loket.example", Language.CS),
                        "<a@loket.example>",
                        "<a@loket.example>",
                        TestKeys.NOW);
        mail.say(MailKind.ANSWER, 7L, new Written("Dotaz", "Dobrý den", "<p>Dobrý den</p>"));
        return mail;
    }

    private static void store(Path file, OwnKey key) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "mail", key.key(), "secret".toCharArray(), key.chain().toArray(Certificate[]::new));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }
    }

    private static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private final class WithKeys extends TestSettings {

        WithKeys() {
            super(25);
        }

        @Override
        public Optional<Path> mailKeys() {
            return Optional.of(keys);
        }

        @Override
        public Optional<String> mailKeysPassword() {
            return Optional.of("secret");
        }

        @Override
        public Optional<Path> mailAuthorities() {
            return Optional.of(authorities);
        }
    }
}
