package org.loket.stack;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;

/** The demo's staff directory: LDAP in memory, filled from {@code realm-config}. */
final class Directory implements Neighbour {

    static final String BIND_DN = "cn=keycloak,dc=loket,dc=example";
    static final String BIND_PASSWORD = "keycloak";

    private final Ports ports;
    private volatile InMemoryDirectoryServer ldap;

    Directory(Ports ports) {
        this.ports = ports;
    }

    @Override
    public String name() {
        return "LDAP";
    }

    @Override
    public void clear() {
        // lives and dies with this program
    }

    @Override
    public String start() throws IOException {
        try (InputStream demo = RealmFiles.open("demo.ldif")) {
            InMemoryDirectoryServerConfig config =
                    new InMemoryDirectoryServerConfig("dc=loket,dc=example");
            config.addAdditionalBindCredentials(BIND_DN, BIND_PASSWORD);
            config.setSchema(null);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig(
                            "loopback", InetAddress.getByName("127.0.0.1"), ports.ldap(), null));
            ldap = new InMemoryDirectoryServer(config);
            int entries = ldap.importFromLDIF(true, new LDIFReader(demo));
            ldap.startListening();
            return entries + " entries";
        } catch (LDAPException e) {
            throw new StackFailed("The directory does not start: " + e.getMessage(), e);
        }
    }

    String url() {
        return "ldap://127.0.0.1:" + ports.ldap();
    }

    @Override
    public void stop() {
        if (ldap != null) ldap.shutDown(true);
    }

    @Override
    public CompletableFuture<String> death() {
        return new CompletableFuture<>();
    }
}
