package org.loket.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the trail is whole.
 *
 * @param checked how many entries from the first on are as they were sealed
 * @param broken where it breaks first; empty if it does not
 * @param head the end of the chain as it was when the verification began
 * @param unsealed entries that should have been sealed long ago, the oldest first, at most twenty
 */
public record TrailVerdict(
        long checked, Optional<ChainBreak> broken, ChainHead head, List<Unsealed> unsealed) {

    /** An entry that has waited too long for its place in the chain. */
    public record Unsealed(long entry, Instant at) {}

    public boolean isWhole() {
        return broken.isEmpty() && unsealed.isEmpty();
    }
}
