package org.loket.workflow;

import java.util.List;
import java.util.Map;
import org.loket.kernel.Localised;

/**
 * An arrow between two steps of a process.
 *
 * @param name null if it has none
 * @param label where its name is drawn; null if nowhere
 */
record PlainFlow(
        String id,
        String from,
        String to,
        Localised name,
        Map<String, String> properties,
        List<Point> points,
        PlainNode.Box label) {

    /** A bend of an arrow. */
    record Point(double x, double y) {}

    /** The way a process goes when nothing comes in between. */
    boolean main() {
        return "yes".equals(properties.get("main"));
    }

    /** What an agent who chooses this arrow answers the process; null if nobody chooses it. */
    String outcome() {
        return properties.get("outcome");
    }
}
