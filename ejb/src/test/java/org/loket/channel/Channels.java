package org.loket.channel;

import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/** Opens and closes a switchboard for tests. */
public final class Channels {

    private Channels() {}

    public static Switchboard built() {
        Switchboard switchboard = new Switchboard();
        switchboard.build();
        return switchboard;
    }

    public static void open(Switchboard switchboard, RouteBuilder... routes) throws Exception {
        switchboard.open(List.of(routes));
    }

    public static void close(Switchboard switchboard) {
        switchboard.close();
    }
}
