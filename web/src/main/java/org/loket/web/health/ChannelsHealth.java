package org.loket.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.loket.channel.ChannelDesk;
import org.loket.channel.ChannelState;
import org.loket.health.ChannelsCheck;

/**
 * Says how each channel is doing. It is never down: another system that is away is no reason to
 * send nobody here.
 */
@ApplicationScoped
public class ChannelsHealth implements HealthCheck {

    @Inject ChannelDesk channels;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named(ChannelsCheck.NAME).up();
        channels.states().forEach(it -> response.withData(name(it), words(it)));
        return response.build();
    }

    private static String name(ChannelState channel) {
        return channel.kind() + " " + channel.id();
    }

    private static String words(ChannelState channel) {
        String state = !channel.started() ? "stopped" : channel.well() ? "working" : "in trouble";
        return "%s, %d waiting, %d failed".formatted(state, channel.waiting(), channel.failed());
    }
}
