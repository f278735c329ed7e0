package org.loket.channel.legacy;

/** Another system is to be told something, by this feed. */
record ChangeWritten(long feed) {}
