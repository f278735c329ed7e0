package org.loket.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which steps and arrows of one model a request has passed, and where it is. */
final class Trace {

    private final Set<String> now = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> flows = new HashSet<>();

    /**
     * @param visits in the order in which they began; those of other models are left out
     */
    Trace(PlainModel model, String definition, List<Visit> visits) {
        Map<String, Visit> lastIn = new HashMap<>();
        for (Visit visit : visits) {
            PlainNode node = model.find(visit.element()).orElse(null);
            if (node == null || !visit.definition().equals(definition)) continue;
            if (visit.now()) now.add(node.id());
            if (visit.done()) done.add(node.id());
            Visit before = lastIn.put(visit.instance() + node.scope(), visit);
            if (before != null) passed(model, before.element(), node.id());
        }
    }

    /** The history does not say which of two arrows between the same steps it was: then neither. */
    private void passed(PlainModel model, String from, String to) {
        List<PlainFlow> between =
                model.leaving(from).stream().filter(flow -> flow.to().equals(to)).toList();
        if (between.size() == 1) flows.add(between.get(0).id());
    }

    /** A class name for the step; empty where it has not been. */
    String of(PlainNode node) {
        if (now.contains(node.id())) return "now";
        return done.contains(node.id()) ? "done" : "";
    }

    String of(PlainFlow flow) {
        return flows.contains(flow.id()) ? "done" : "";
    }
}
