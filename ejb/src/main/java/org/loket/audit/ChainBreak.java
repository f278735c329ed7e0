package org.loket.audit;

/**
 * The first place at which the chain is not what was sealed.
 *
 * @param position in the chain, from 1
 * @param entry id of the entry found there; 0 if there is none
 */
public record ChainBreak(Kind kind, long position, long entry) {

    /** What is wrong there. */
    public enum Kind {
        /**
         * The entry says something else than when it was sealed, or another stands in its place.
         */
        ALTERED,
        /** There is no entry. */
        MISSING,
        /** The entry is as it was; the hash kept with it, or at the head of the chain, is not. */
        WRONG_HASH
    }
}
