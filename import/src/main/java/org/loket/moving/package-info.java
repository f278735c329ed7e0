/**
 * A command for whoever moves from another desk: brings the mails of an mbox file or a Maildir into
 * Loket by its HTTP address. Needs nothing but Java; can be stopped and goes on where it was.
 */
package org.loket.moving;
