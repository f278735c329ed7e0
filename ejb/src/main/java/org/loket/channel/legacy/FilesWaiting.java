package org.loket.channel.legacy;

/** There is something to be done about a file. */
record FilesWaiting() {}
