package org.loket.workflow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loket.kernel.Language;
import org.loket.kernel.Localised;

/** A process as people see it: steps and arrows with their names and places. Immutable. */
final class PlainModel {

    private final String id;
    private final Localised name;
    private final Map<String, PlainNode> nodes = new LinkedHashMap<>();
    private final List<PlainFlow> flows;
    private final Map<String, List<PlainFlow>> leaving = new LinkedHashMap<>();
    private final Map<String, String> hosts;

    /**
     * @param hosts of each boundary event, the step at whose edge it sits
     */
    PlainModel(
            String id,
            Localised name,
            List<PlainNode> nodes,
            List<PlainFlow> flows,
            Map<String, String> hosts) {
        this.id = id;
        this.name = name;
        this.flows = List.copyOf(flows);
        this.hosts = Map.copyOf(hosts);
        nodes.forEach(node -> this.nodes.put(node.id(), node));
        flows.forEach(
                flow -> leaving.computeIfAbsent(flow.from(), any -> new ArrayList<>()).add(flow));
    }

    String id() {
        return id;
    }

    Localised name() {
        return name;
    }

    /**
     * @throws IllegalArgumentException if the model has no such step
     */
    PlainNode node(String element) {
        return find(element)
                .orElseThrow(() -> new IllegalArgumentException(id + " has no element " + element));
    }

    Optional<PlainNode> find(String element) {
        return Optional.ofNullable(nodes.get(element));
    }

    List<PlainNode> nodes() {
        return List.copyOf(nodes.values());
    }

    List<PlainFlow> flows() {
        return flows;
    }

    List<PlainFlow> leaving(String element) {
        return leaving.getOrDefault(element, List.of());
    }

    /** The events at the edge of a step. */
    List<String> edgesOf(String element) {
        return nodes.keySet().stream().filter(id -> element.equals(hosts.get(id))).toList();
    }

    /** Texts whose keys are a prefix and a language, such as {@code name.nl}. */
    static Localised texts(Map<String, String> properties, String prefix) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = properties.get(prefix + "." + language.code());
            if (text != null) texts.put(language, text);
        }
        return Localised.of(texts);
    }
}
