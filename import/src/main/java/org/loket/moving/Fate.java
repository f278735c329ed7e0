package org.loket.moving;

/**
 * What became of a message.
 *
 * @param verdict as Loket says it, or why it took no notice of it
 * @param request the number of its request; empty if it belongs to none
 */
record Fate(String verdict, String request) {}
