package org.loket.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.loket.channel.legacy.PeerDesk;
import org.loket.channel.legacy.PeerView;
import org.loket.kernel.Settings;

/** The systems that may call us, and where. */
@Named
@RequestScoped
public class PeersPage {

    @Inject PeerDesk desk;
    @Inject Settings settings;

    private List<PeerView> peers;

    public List<PeerView> getPeers() {
        if (peers == null) peers = desk.all();
        return peers;
    }

    /** Whether this house has a door for them. */
    public boolean isOpen() {
        return settings.soap();
    }

    /** Where they find the contract. */
    public String getContract() {
        return settings.url() + "/api/Desk?wsdl";
    }
}
