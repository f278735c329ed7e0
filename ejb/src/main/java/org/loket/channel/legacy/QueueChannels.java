package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;

/** Queues, as supervision sees them. */
@ApplicationScoped
class QueueChannels extends PlacedChannels {

    @Override
    public String kind() {
        return "queue";
    }

    @Override
    boolean fits(String place) {
        return place.equals("queue");
    }
}
