package org.loket.channel.hook;

/** There is a call to be made. */
record CallWritten() {}
