package org.loket.web.desk;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.loket.directory.Caller;
import org.loket.directory.People;
import org.loket.kernel.Settings;

/**
 * The line to an open page (web socket, RFC 6455). Pages only listen, and say that they are alive.
 */
@ServerEndpoint(value = "/desk/feed", configurator = DeskFeed.OurPagesOnly.class)
public class DeskFeed {

    private static final Logger LOG = Logger.getLogger(DeskFeed.class);
    private static final int LONGEST_WORD = 80;

    @Inject FeedRoom room;
    @Inject ReadingRoom reading;
    @Inject People people;

    /** No page of another site may listen with our reader's cookies (RFC 6455 §10.2). */
    public static class OurPagesOnly extends ServerEndpointConfig.Configurator {
        @Override
        public boolean checkOrigin(String origin) {
            String own = CDI.current().select(Settings.class).get().url();
            return origin == null || own.equals(origin) || own.startsWith(origin + "/");
        }
    }

    @OnOpen
    public void open(Session page) throws IOException {
        Optional<Caller> reader =
                Optional.ofNullable(page.getUserPrincipal())
                        .map(Principal::getName)
                        .flatMap(people::find)
                        .filter(Caller::staff);
        if (reader.isEmpty()) {
            page.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "staff only"));
            return;
        }
        page.setMaxIdleTimeout(0);
        page.setMaxTextMessageBufferSize(LONGEST_WORD);
        room.enter(page, reader.get());
    }

    /** Anything but a request that is shown only keeps the line from being taken down. */
    @OnMessage
    public void hear(String word, Session page) {
        room.reader(page).ifPresent(reader -> reading.sit(page, reader, word));
    }

    @OnClose
    public void close(Session page) {
        room.leave(page);
        reading.leave(page);
    }

    /** A line that breaks is nothing to mend: the page calls again. */
    @OnError
    public void broken(Session page, Throwable cause) {
        LOG.debug("the line to a page broke", cause);
        close(page);
    }
}
