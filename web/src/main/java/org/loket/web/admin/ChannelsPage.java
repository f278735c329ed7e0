package org.loket.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.loket.channel.ChannelDesk;
import org.loket.channel.ChannelState;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;

/** All ways in and out: which of them work, and which need a person. */
@Named
@RequestScoped
public class ChannelsPage {

    @Inject HttpServletRequest request;
    @Inject ChannelDesk desk;
    @Inject Notice notice;

    private List<ChannelState> channels;

    public List<ChannelState> getChannels() {
        if (channels == null) channels = desk.states();
        return channels;
    }

    public long getTroubled() {
        return getChannels().stream().filter(ChannelState::troubled).count();
    }

    /** The text of a channel's state. */
    public String word(ChannelState channel) {
        if (!channel.started()) return "channels.off";
        return channel.well() ? "channels.on" : "channels.trouble";
    }

    /** How a state looks. */
    public String tone(ChannelState channel) {
        if (!channel.started()) return "";
        return channel.well() ? "good" : "bad";
    }

    /** Starts or stops the channel whose button was pressed. */
    public void turn() {
        String[] stop = named("stop");
        String[] start = named("start");
        if (stop.length == 2) desk.stop(stop[0], stop[1]);
        if (start.length == 2) desk.start(start[0], start[1]);
        notice.leave("channels.switched", "");
        Ways.to("/admin/channels");
    }

    private String[] named(String order) {
        String which = request.getParameter(order);
        return which == null ? new String[0] : which.split("/", 2);
    }
}
