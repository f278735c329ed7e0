package org.loket.channel.hook;

import java.util.Map;

/** A call as it goes out. */
record Sending(long call, String address, Map<String, String> headers, String body) {}
