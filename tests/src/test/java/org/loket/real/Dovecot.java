package org.loket.real;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Debian's Dovecot with a configuration of its own: IMAP by TLS only, passwords and tokens, mails
 * come by LMTP and lie in one mailbox, which is everybody's. The password is {@link #PASSWORD}.
 */
final class Dovecot implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    static final String PASSWORD = "demo";

    private static final String CONFIGURATION =
            """
            base_dir = %1$s/run
            state_dir = %1$s/run
            log_path = %1$s/dovecot.log
            protocols = imap lmtp
            listen = 127.0.0.1
            ssl = required
            ssl_cert = <%2$s
            ssl_key = <%3$s
            auth_mechanisms = plain login xoauth2 oauthbearer
            auth_verbose = yes
            auth_debug = yes
            first_valid_uid = 1
            recipient_delimiter = +
            mail_location = maildir:%1$s/mail/desk
            userdb {
              driver = static
              args = uid=mail gid=mail home=%1$s/mail/desk allow_all_users=yes
            }
            passdb {
              driver = oauth2
              mechanisms = xoauth2 oauthbearer
              args = %1$s/oauth2.conf
            }
            passdb {
              driver = static
              mechanisms = plain login
              args = password=%4$s
            }
            service imap-login {
              inet_listener imap {
                port = %5$d
              }
              inet_listener imaps {
                port = %6$d
                ssl = yes
              }
            }
            service lmtp {
              inet_listener lmtp {
                address = 127.0.0.1
                port = %7$d
              }
            }
            """;

    private static final String TOKENS =
            """
            introspection_mode = post
            introspection_url = %s
            username_attribute = %s
            active_attribute = active
            active_value = true
            """;

    private final Path home;
    final int imap = free();
    final int imaps = free();
    final int lmtp = free();
    private Process process;

    Dovecot(Path home, Authority authority) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve("run"));
        Files.createDirectories(home.resolve("mail"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(
                home.resolve("mail"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(
                home.resolve("dovecot.conf"),
                CONFIGURATION.formatted(
                        home,
                        authority.certificate(),
                        authority.key(),
                        PASSWORD,
                        imap,
                        imaps,
                        lmtp));
        tokensFrom("http://localhost:1/", "none");
    }

    /** Whom it asks what a token is worth, and which claim names the user; before it starts. */
    void tokensFrom(String introspection, String claim) throws IOException {
        Files.writeString(home.resolve("oauth2.conf"), TOKENS.formatted(introspection, claim));
    }

    Dovecot start() throws IOException {
        process =
                new ProcessBuilder(
                                PROGRAM.toString(),
                                "-F",
                                "-c",
                                home.resolve("dovecot.conf").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("console.log").toFile())
                        .start();
        for (int port : new int[] {imap, imaps, lmtp}) {
            await("Dovecot at " + port).atMost(Duration.ofSeconds(20)).until(() -> open(port));
        }
        return this;
    }

    String log() throws IOException {
        Path log = home.resolve("dovecot.log");
        String said = Files.readString(home.resolve("console.log"));
        return Files.exists(log) ? said + Files.readString(log) : said;
    }

    private static boolean open(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
