package org.loket.channel.legacy;

/** Feeds were set up, changed, switched on or off. */
record FeedsChanged() {}
