/**
 * Mail to people. What is to be sent is a row of the outbox, written in the transaction in which
 * the thing happened; a route sends it afterwards and tries again until the server takes it. Texts
 * are in the resources of this package, one file for each language.
 */
package org.loket.channel.mail;
