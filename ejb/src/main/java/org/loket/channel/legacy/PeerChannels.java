package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.loket.channel.ChannelState;
import org.loket.channel.Supervised;

/** Systems that call us, as supervision sees them: what they call about is done when they know. */
@ApplicationScoped
class PeerChannels implements Supervised {

    @Inject Peers peers;

    @Override
    public String kind() {
        return "peer";
    }

    @Override
    public List<ChannelState> states() {
        return peers.all().stream().map(Peer::view).map(this::state).toList();
    }

    private ChannelState state(PeerView peer) {
        return new ChannelState(
                kind(),
                Long.toString(peer.id()),
                peer.name(),
                peer.active(),
                peer.lastCall(),
                0,
                null,
                0,
                null,
                "/admin/peer?id=" + peer.id());
    }

    @Override
    public void start(String id) {
        peers.lock(Long.parseLong(id)).activate(true);
    }

    @Override
    public void stop(String id) {
        peers.lock(Long.parseLong(id)).activate(false);
    }
}
