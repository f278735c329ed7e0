package org.loket.channel.legacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Roles;
import org.loket.kernel.NotAllowedNow;
import org.loket.request.BatchDesk;
import org.loket.request.FilingDesk;
import org.loket.request.Handed;
import org.loket.request.Receipt;

/** Files in a transaction, with the other system's key; behind {@link PeerDoor}. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class PeerFilings {

    @Inject Peers peers;
    @Inject FilingDesk filed;
    @Inject BatchDesk batch;
    @Inject ExternalLinks links;

    /** Of one system one after the other, so that what it sends twice at once counts once. */
    public PeerReceipt file(long peer, String key, Handed handed) {
        Peer system = peers.lock(peer);
        Optional<Receipt> before = filed.filedBefore(handed.form().submission());
        if (before.isPresent()) return PeerReceipt.of(before.get(), true);
        if (links.request(system.system(), key).isPresent()) {
            throw new NotAllowedNow("peer.key", key);
        }
        Receipt receipt = batch.file(List.of(handed)).get(0);
        links.linkNew(receipt.number(), system.system(), key);
        return PeerReceipt.of(receipt, false);
    }
}
