package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;

/** Tables of other systems, as supervision sees them. */
@ApplicationScoped
class TableChannels extends PlacedChannels {

    @Override
    public String kind() {
        return "table";
    }

    @Override
    boolean fits(String place) {
        return place.equals("table");
    }
}
