package org.loket.channel.legacy;

/**
 * A feed to be visited.
 *
 * @param mark the last row that was read; null if none was
 */
record Visit(long feed, Definition definition, String mark) {}
