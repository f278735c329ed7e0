package org.loket.channel.hook;

import java.util.List;
import org.loket.kernel.Settings;

/** A house for tests: the demonstration or not, with these hosts allowed. */
class Place extends Settings {

    private final boolean demo;
    private final List<String> hosts;

    Place(boolean demo, String... hosts) {
        this.demo = demo;
        this.hosts = List.of(hosts);
    }

    @Override
    public boolean demo() {
        return demo;
    }

    @Override
    public List<String> hookHosts() {
        return hosts;
    }

    Destinations destinations() {
        Destinations destinations = new Destinations();
        destinations.settings = this;
        return destinations;
    }
}
