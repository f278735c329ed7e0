package org.loket.channel.mail;

/**
 * A place in a folder (RFC 3501 §2.3.1.1): if the folder's validity changes, its UIDs mean nothing
 * any more. {@code uid} 0 is before the first mail; validity 0: never read.
 */
record MailPlace(long validity, long uid) {}
