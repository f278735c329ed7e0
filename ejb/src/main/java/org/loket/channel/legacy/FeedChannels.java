package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;

/** Feeds of files, as supervision sees them. */
@ApplicationScoped
class FeedChannels extends PlacedChannels {

    @Override
    public String kind() {
        return "feed";
    }

    @Override
    boolean fits(String place) {
        return !place.equals("table") && !place.equals("queue");
    }
}
