package org.loket.channel.legacy;

/**
 * Another system that says something.
 *
 * @param system its key
 * @param name what people call it
 * @param aloud whether requesters are told what it writes; else it is for colleagues
 */
record Speaker(String system, String name, boolean aloud) {}
