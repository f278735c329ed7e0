package org.loket.channel.mail;

/** What a mail says, as text and as HTML. The subject is one line. */
record Written(String subject, String text, String html) {}
