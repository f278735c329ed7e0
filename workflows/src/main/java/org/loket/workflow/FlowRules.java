package org.loket.workflow;

import static org.loket.workflow.ModelXml.children;
import static org.loket.workflow.ModelXml.is;
import static org.loket.workflow.ModelXml.wrong;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Every step can be reached, and every path comes to an end. */
final class FlowRules {

    private static final Set<String> OTHERS =
            Set.of(
                    "sequenceFlow",
                    "textAnnotation",
                    "association",
                    "group",
                    "dataObject",
                    "dataObjectReference",
                    "dataStoreReference",
                    "extensionElements",
                    "documentation",
                    "laneSet",
                    "incoming",
                    "outgoing",
                    "multiInstanceLoopCharacteristics",
                    "ioSpecification",
                    "property");

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> after = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();
    private final List<Finding> found = new ArrayList<>();

    private FlowRules() {}

    static List<Finding> of(ModelXml model) {
        return model.bpmn("process", "subProcess", "transaction")
                .flatMap(scope -> new FlowRules().look(scope))
                .toList();
    }

    private Stream<Finding> look(Element scope) {
        children(scope)
                .filter(ModelXml::isBpmn)
                .filter(it -> it.hasAttribute("id") && !OTHERS.contains(it.getLocalName()))
                .filter(it -> !it.getLocalName().endsWith("EventDefinition"))
                .forEach(it -> nodes.put(it.getAttribute("id"), it));
        children(scope, "sequenceFlow").forEach(this::join);
        nodes.values().stream()
                .filter(it -> is(it, "boundaryEvent"))
                .forEach(it -> join(it.getAttribute("attachedToRef"), it.getAttribute("id")));
        Set<String> reached = from(this::begins, after);
        Set<String> ending = from(this::ends, before);
        nodes.forEach(
                (id, node) -> {
                    if (!reached.contains(id)) {
                        found.add(wrong("unreached", node));
                    } else if (!ending.contains(id)) {
                        found.add(wrong("endless", node));
                    }
                });
        if (nodes.values().stream().noneMatch(this::begins)) found.add(wrong("start", scope));
        return found.stream();
    }

    private void join(Element flow) {
        String from = flow.getAttribute("sourceRef");
        String to = flow.getAttribute("targetRef");
        if (!nodes.containsKey(from) || !nodes.containsKey(to)) found.add(wrong("loose", flow));
        join(from, to);
    }

    private void join(String from, String to) {
        after.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
        before.computeIfAbsent(to, any -> new ArrayList<>()).add(from);
    }

    private Set<String> from(Predicate<Element> first, Map<String, List<String>> ways) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>();
        nodes.forEach((id, node) -> next.addAll(first.test(node) ? List.of(id) : List.of()));
        while (!next.isEmpty()) {
            String id = next.pop();
            if (seen.add(id)) next.addAll(ways.getOrDefault(id, List.of()));
        }
        return seen;
    }

    private boolean begins(Element node) {
        return is(node, "startEvent") || aside(node);
    }

    private boolean ends(Element node) {
        return is(node, "endEvent") || aside(node);
    }

    /** Stands beside the flow: begins by an event, or undoes something. */
    private static boolean aside(Element node) {
        return "true".equals(node.getAttribute("triggeredByEvent"))
                || "true".equals(node.getAttribute("isForCompensation"))
                || is(node, "boundaryEvent")
                        && children(node, "compensateEventDefinition").findAny().isPresent();
    }
}
