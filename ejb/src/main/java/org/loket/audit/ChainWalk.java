package org.loket.audit;

import static org.loket.audit.ChainBreak.Kind.ALTERED;
import static org.loket.audit.ChainBreak.Kind.MISSING;
import static org.loket.audit.ChainBreak.Kind.WRONG_HASH;

import java.util.Optional;

/**
 * Walks along the sealed facts in the order of their positions and remembers the first break. Keeps
 * no more than the last hash: the chain may be of any length.
 */
class ChainWalk {

    private String previous = Fact.GENESIS;
    private long walked;
    private SealedFact suspect;
    private ChainBreak broken;

    /**
     * Takes the next fact. Whether a mismatch is the fact's or its hash's fault is known from the
     * one after it.
     */
    void step(SealedFact next) {
        if (broken != null) return;
        if (suspect != null) {
            judge(next.hash(), next.fact().hashAfter(expectedOfSuspect()));
        } else if (next.position() != walked + 1) {
            broken = new ChainBreak(MISSING, walked + 1, 0);
        } else if (next.hash().equals(next.fact().hashAfter(previous))) {
            previous = next.hash();
            walked = next.position();
        } else {
            suspect = next;
        }
    }

    boolean isBroken() {
        return broken != null;
    }

    /** The last position up to which all is well. */
    long walked() {
        return walked;
    }

    /** The first break, given where the chain is known to end. */
    Optional<ChainBreak> end(ChainHead head) {
        if (broken == null && suspect != null) {
            judge(head.hash(), expectedOfSuspect());
        }
        if (broken == null && walked < head.position()) {
            broken = new ChainBreak(MISSING, walked + 1, 0);
        }
        if (broken == null && !previous.equals(head.hash())) {
            broken = new ChainBreak(WRONG_HASH, head.position(), 0);
        }
        return Optional.ofNullable(broken);
    }

    private String expectedOfSuspect() {
        return suspect.fact().hashAfter(previous);
    }

    private void judge(String found, String expected) {
        ChainBreak.Kind kind = found.equals(expected) ? WRONG_HASH : ALTERED;
        broken = new ChainBreak(kind, suspect.position(), suspect.fact().id());
    }
}
