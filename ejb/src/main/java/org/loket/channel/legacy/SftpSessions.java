package org.loket.channel.legacy;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.loket.kernel.Vault;

/** Connects to SFTP servers; to those only whose key is the one that was written down. */
@ApplicationScoped
class SftpSessions {

    private static final AttributeRepository.AttributeKey<List<PublicKey>> KNOWN =
            new AttributeRepository.AttributeKey<>();

    private static final Pattern KEY =
            Pattern.compile("(ssh|ecdsa)-[a-z0-9@.-]+[ \\t]+[A-Za-z0-9+/]+=*");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject Vault vault;

    private SshClient client;

    /**
     * @param sealed the password or private key, sealed
     */
    SftpSession open(Place.Sftp server, Optional<String> sealed) throws IOException {
        AttributeRepository context =
                AttributeRepository.ofKeyValuePair(KNOWN, keys(server.hostKey()));
        ClientSession session =
                client().connect(server.user(), server.host(), server.port(), context, null)
                        .verify(PATIENCE)
                        .getSession();
        try {
            if (sealed.isPresent()) identify(session, vault.open(sealed.get()));
            session.auth().verify(PATIENCE);
            return new SftpSession(session, SftpClientFactory.instance().createSftpClient(session));
        } catch (IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static boolean knows(ClientSession session, PublicKey shown) {
        return session.getConnectionContext().getAttribute(KNOWN).stream()
                .anyMatch(known -> KeyUtils.compareKeys(known, shown));
    }

    private static void identify(ClientSession session, String secret) throws IOException {
        if (!secret.startsWith("-----BEGIN")) {
            session.addPasswordIdentity(secret);
            return;
        }
        try (var in = new ByteArrayInputStream(secret.getBytes(StandardCharsets.UTF_8))) {
            for (KeyPair pair :
                    SecurityUtils.loadKeyPairIdentities(
                            session,
                            NamedResource.ofName("feed"),
                            in,
                            FilePasswordProvider.EMPTY)) {
                session.addPublicKeyIdentity(pair);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("the private key cannot be read", e);
        }
    }

    /** The keys of {@code known_hosts} lines, with or without the host before them. */
    static List<PublicKey> keys(String written) throws IOException {
        List<PublicKey> keys = new ArrayList<>();
        Matcher line = KEY.matcher(written);
        try {
            while (line.find()) {
                keys.add(
                        PublicKeyEntry.parsePublicKeyEntry(line.group())
                                .resolvePublicKey(null, null, null));
            }
            return keys;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("the host key cannot be read", e);
        }
    }

    /** Without any key or host that the server's own user may have in its home. */
    private synchronized SshClient client() {
        if (client == null) {
            client = SshClient.setUpDefaultClient();
            client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
            client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
            client.setServerKeyVerifier((session, address, shown) -> knows(session, shown));
            client.start();
        }
        return client;
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) client.stop();
    }
}
