package org.loket.channel;

import java.util.List;

/**
 * What a channel tells of itself. Each room brings a bean of this for each kind of channel it has;
 * the administrators' page, the health check and the metrics find them all.
 */
public interface Supervised {

    /** Key of the kind, such as {@code mailbox}; the pages have a name for it. */
    String kind();

    /** How each channel of this kind is doing; cheap enough to be asked every few seconds. */
    List<ChannelState> states();

    /**
     * Lets one work, on all nodes and after a restart too.
     *
     * @param id as its state says
     */
    void start(String id);

    /** Lets one rest; what comes meanwhile waits. */
    void stop(String id);
}
