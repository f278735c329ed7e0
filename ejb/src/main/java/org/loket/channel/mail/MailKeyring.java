package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.loket.kernel.Settings;
import org.loket.mime.MailKeys;
import org.loket.mime.OwnKey;

/**
 * The keys for signed and encrypted mail, from the files that the settings name. A file that was
 * exchanged is read anew: a certificate that is renewed needs no restart.
 */
@ApplicationScoped
class MailKeyring {

    @Inject Settings settings;

    private List<FileTime> readAt = List.of();
    private MailKeys keys = MailKeys.NONE;

    /**
     * @throws IllegalStateException if a file cannot be read; it says which and why
     */
    synchronized MailKeys keys() {
        List<FileTime> now =
                Stream.of(settings.mailKeys(), settings.mailAuthorities())
                        .flatMap(Optional::stream)
                        .map(MailKeyring::changed)
                        .toList();
        if (!now.equals(readAt)) {
            keys = new MailKeys(authorities(), own());
            readAt = now;
        }
        return keys;
    }

    private List<X509Certificate> authorities() {
        return settings.mailAuthorities().map(this::authorities).orElse(List.of());
    }

    private List<OwnKey> own() {
        return settings.mailKeys().map(this::own).orElse(List.of());
    }

    /** Certificates as text, one below the other, or a keystore. */
    private List<X509Certificate> authorities(Path file) {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN")) {
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(bytes))
                        .forEach(it -> certificates.add((X509Certificate) it));
            } else {
                KeyStore store = opened(file, settings.mailAuthoritiesPassword());
                for (String name : Collections.list(store.aliases())) {
                    certificates.add((X509Certificate) store.getCertificate(name));
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(file, e);
        }
        return certificates;
    }

    private List<OwnKey> own(Path file) {
        List<OwnKey> own = new ArrayList<>();
        Optional<String> password = settings.mailKeysPassword();
        try {
            KeyStore store = opened(file, password);
            for (String name : Collections.list(store.aliases())) {
                if (!store.isKeyEntry(name)) continue;
                List<X509Certificate> chain = new ArrayList<>();
                for (Certificate one : store.getCertificateChain(name)) {
                    chain.add((X509Certificate) one);
                }
                own.add(new OwnKey((PrivateKey) store.getKey(name, chars(password)), chain));
            }
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(file, e);
        }
        return own;
    }

    private static KeyStore opened(Path file, Optional<String> password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, chars(password));
        }
        return store;
    }

    private static char[] chars(Optional<String> password) {
        return password.map(String::toCharArray).orElseGet(() -> new char[0]);
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static IllegalStateException unreadable(Path file, Exception why) {
        return new IllegalStateException("the keys in " + file + " cannot be read: " + why, why);
    }
}
