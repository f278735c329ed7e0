package org.loket.channel.legacy;

import java.time.Instant;
import org.loket.request.Receipt;

/**
 * What another system gets for what it filed.
 *
 * @param expectedBy when it is promised to be resolved; null while the clock stands still
 * @param repeated whether it had been filed before
 */
public record PeerReceipt(String number, Instant expectedBy, boolean repeated) {

    static PeerReceipt of(Receipt receipt, boolean repeated) {
        return new PeerReceipt(receipt.number(), receipt.expectedBy(), repeated);
    }
}
