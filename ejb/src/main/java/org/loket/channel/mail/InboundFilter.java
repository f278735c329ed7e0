package org.loket.channel.mail;

import java.util.Optional;

/**
 * Which received mails to list.
 *
 * @param unjudged only those that wait for their verdict, or were given up
 * @param words that occur in sender or subject; empty: any
 */
public record InboundFilter(Optional<Verdict> verdict, boolean unjudged, String words) {}
