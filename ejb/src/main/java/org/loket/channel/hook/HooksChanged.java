package org.loket.channel.hook;

/** What is told to whom is something else from now on. */
record HooksChanged() {}
