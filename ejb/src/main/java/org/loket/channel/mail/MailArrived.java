package org.loket.channel.mail;

/** There is a mail to be judged. */
record MailArrived() {}
