package org.loket.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a process goes from a step when nothing comes in between, and what may come in between. */
final class WayAhead {

    private final PlainModel model;
    private final List<String> from;
    private final Set<String> way = new LinkedHashSet<>();

    WayAhead(PlainModel model, List<String> from) {
        this.model = model;
        this.from = from;
        for (String start : from) {
            String at = start;
            while (at != null && way.add(at)) at = next(at);
        }
        way.removeAll(from);
    }

    /** The steps that follow, in order; without those at which it is. */
    List<PlainNode> steps() {
        return way.stream().map(model::node).toList();
    }

    /** Steps that need not happen, each one turn away from where it is or from the way ahead. */
    List<PlainNode> turns() {
        List<PlainNode> turns = new ArrayList<>();
        Stream.concat(from.stream(), way.stream())
                .flatMap(element -> model.leaving(element).stream())
                .map(flow -> model.node(flow.to()))
                .filter(node -> node.shown() == Shown.MAYBE)
                .filter(node -> !way.contains(node.id()) && !from.contains(node.id()))
                .forEach(turns::add);
        return turns;
    }

    private String next(String element) {
        List<PlainFlow> choices =
                Stream.concat(Stream.of(element), model.edgesOf(element).stream())
                        .flatMap(at -> model.leaving(at).stream())
                        .toList();
        return choices.stream()
                .filter(PlainFlow::main)
                .findFirst()
                .or(() -> choices.stream().findFirst())
                .map(PlainFlow::to)
                .orElse(null);
    }
}
