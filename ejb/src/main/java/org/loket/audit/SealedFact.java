package org.loket.audit;

/** A fact with its place in the chain and the hash it was sealed with. */
record SealedFact(long position, Fact fact, String hash) {}
