package org.loket.channel;

import java.util.List;

/**
 * Says under which numbers other systems know a request; the room that keeps them brings a bean.
 */
public interface KnownElsewhere {

    /** A request's number in another system. */
    record Elsewhere(String system, String number) {}

    /** In the order in which that was learnt. */
    List<Elsewhere> elsewhere(String request);
}
