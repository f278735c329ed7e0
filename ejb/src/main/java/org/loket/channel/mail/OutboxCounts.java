package org.loket.channel.mail;

import java.util.Optional;

/**
 * How the outbox is doing.
 *
 * @param away why the mail server was away when this node last tried it; empty if it was there
 */
public record OutboxCounts(long waiting, long parked, Optional<String> away) {}
