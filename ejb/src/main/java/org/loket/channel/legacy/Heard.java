package org.loket.channel.legacy;

/**
 * What came of another system's news.
 *
 * @param verdict updated, repeated or conflict
 * @param request number of the request; null if none is known
 * @param conflict why a person has to decide; null if nobody has to
 */
public record Heard(Verdict verdict, String request, ConflictKind conflict) {}
