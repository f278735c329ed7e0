package org.loket.channel.legacy;

import org.loket.request.RequestView;

/**
 * A request as the system that filed it may see it: as its requester does.
 *
 * @param key what that system calls it
 */
public record PeerRequest(String key, RequestView request) {}
