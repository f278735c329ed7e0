/**
 * Webhooks: other systems are told what happens to requests. What is to be told is a row, written
 * in the transaction in which it happened; a route carries it out, signed as Standard Webhooks
 * says, and tries again until it is taken. {@code docs/webhooks.md} is for whoever receives them.
 */
package org.loket.channel.hook;
