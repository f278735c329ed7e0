package org.loket.stack;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail server with a mailbox for whoever gets a mail; any password opens it. What stands behind a
 * {@code +} in an address names no mailbox of its own.
 */
final class MailServer implements Neighbour {

    /** The address to which people write. */
    static final String DESK = "desk@loket.example";

    private static final String LOOPBACK = "127.0.0.1";

    private final Ports ports;
    private volatile GreenMail mail;

    MailServer(Ports ports) {
        this.ports = ports;
        mail = fresh();
    }

    private GreenMail fresh() {
        ServerSetup smtp = new ServerSetup(ports.smtp(), LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(ports.imap(), LOOPBACK, ServerSetup.PROTOCOL_IMAP);
        GreenMail server = new Prompt(new ServerSetup[] {smtp, imap});
        server.withConfiguration(
                GreenMailConfiguration.aConfig()
                        .withDisabledAuthentication()
                        .withSieveIgnoreDetail());
        return server;
    }

    @Override
    public String name() {
        return "Mail";
    }

    @Override
    public void clear() {
        // lives and dies with this program
    }

    @Override
    public String start() {
        mail.start();
        mail.setUser(DESK, DESK, "demo");
        return "a mailbox for every address";
    }

    GreenMail mail() {
        return mail;
    }

    /** For good; should it start again, it is another, with empty mailboxes. */
    @Override
    public void stop() {
        mail.stop();
        mail = fresh();
    }

    @Override
    public CompletableFuture<String> death() {
        return new CompletableFuture<>();
    }

    /** Answers without Nagle's delay, which costs 45 ms a command. */
    private static final class Prompt extends GreenMail {

        Prompt(ServerSetup[] setups) {
            super(setups);
        }

        @Override
        protected Map<String, AbstractServer> createServices(
                ServerSetup[] setups, Managers managers) {
            return Stream.of(setups)
                    .collect(
                            Collectors.toMap(
                                    ServerSetup::getProtocol, setup -> server(setup, managers)));
        }

        private static AbstractServer server(ServerSetup setup, Managers managers) {
            if (setup.getProtocol().equals(ServerSetup.PROTOCOL_SMTP)) {
                return new SmtpServer(setup, managers) {
                    @Override
                    protected ProtocolHandler createProtocolHandler(Socket socket) {
                        return super.createProtocolHandler(prompt(socket));
                    }
                };
            }
            return new AbstractServer(setup, managers) {
                @Override
                protected ProtocolHandler createProtocolHandler(Socket socket) {
                    return new ImapHandler(
                            managers.getUserManager(),
                            managers.getImapHostManager(),
                            prompt(socket));
                }
            };
        }

        private static Socket prompt(Socket socket) {
            try {
                socket.setTcpNoDelay(true);
                return socket;
            } catch (SocketException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
