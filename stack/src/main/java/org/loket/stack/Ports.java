package org.loket.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every port of the stack, on loopback, moved together by the offset.
 *
 * @param offset added to each port
 */
public record Ports(int offset) {

    /** System property that moves all ports. */
    public static final String PROPERTY = "loket.ports.offset";

    public Ports {
        if (offset < 0 || offset > 40_000) {
            throw new IllegalArgumentException(
                    "-D" + PROPERTY + "=" + offset + " is not between 0 and 40000");
        }
    }

    /** As asked for by {@code -Dloket.ports.offset}, else none. */
    public static Ports asAsked() {
        String offset = System.getProperty(PROPERTY, "0");
        try {
            return new Ports(Integer.parseInt(offset.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-D" + PROPERTY + "=" + offset + " is no number", e);
        }
    }

    public int web() {
        return 8080 + offset;
    }

    public int webTls() {
        return 8443 + offset;
    }

    public int management() {
        return 9990 + offset;
    }

    public int keycloak() {
        return 8180 + offset;
    }

    public int keycloakManagement() {
        return 9000 + offset;
    }

    public int postgres() {
        return 15432 + offset;
    }

    public int smtp() {
        return 3025 + offset;
    }

    public int imap() {
        return 3143 + offset;
    }

    public int ldap() {
        return 10389 + offset;
    }

    /** The ports by what they are for. */
    public Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("web", web());
        all.put("web with TLS", webTls());
        all.put("management", management());
        all.put("Keycloak", keycloak());
        all.put("Keycloak management", keycloakManagement());
        all.put("PostgreSQL", postgres());
        all.put("SMTP", smtp());
        all.put("IMAP", imap());
        all.put("LDAP", ldap());
        return all;
    }

    /** What stands in the way, with a hint; empty if every port is free. */
    public Optional<String> obstacle() {
        for (Map.Entry<String, Integer> port : all().entrySet()) {
            if (!free(port.getValue())) {
                return Optional.of(
                        "Port %d (%s) is taken. Stop the program that has it, or move all ports: -D%s=%d"
                                .formatted(
                                        port.getValue(), port.getKey(), PROPERTY, offset + 1000));
            }
        }
        return Optional.empty();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
