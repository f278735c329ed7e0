package org.loket.channel.legacy;

import java.util.Map;
import org.loket.kernel.RecordedEvent;

/** Something happened to what we know of a system that calls us. */
public record PeerChanged(What happened, Map<String, String> after) implements RecordedEvent {

    /** What it was. */
    public enum What {
        ADDED,
        CHANGED,
        PASSWORD,
        PAUSED,
        RESUMED,
        REMOVED
    }

    static PeerChanged of(What what, Peer peer) {
        return new PeerChanged(
                what,
                Map.of(
                        "system",
                        peer.system(),
                        "name",
                        peer.name(),
                        "services",
                        String.join(", ", peer.services())));
    }

    @Override
    public String what() {
        return switch (happened) {
            case ADDED -> "PeerAdded";
            case CHANGED -> "PeerChanged";
            case PASSWORD -> "PeerPasswordChanged";
            case PAUSED -> "PeerPaused";
            case RESUMED -> "PeerResumed";
            case REMOVED -> "PeerRemoved";
        };
    }
}
