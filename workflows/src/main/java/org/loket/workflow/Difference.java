package org.loket.workflow;

import static org.loket.workflow.ModelXml.children;
import static org.loket.workflow.ModelXml.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.loket.workflow.ModelChange.Detail;
import org.loket.workflow.ModelChange.Fate;
import org.w3c.dom.Element;

/**
 * Compares two versions of a model by the ids of its elements; where they are drawn is no matter.
 */
final class Difference {

    /** Said by the arrows themselves. */
    private static final Set<String> REPEATED = Set.of("incoming", "outgoing");

    private Difference() {}

    /** In the order of the newer file; what is gone comes last. */
    static List<ModelChange> of(ModelXml before, ModelXml after) {
        Map<String, Element> old = elements(before);
        Map<String, Element> now = elements(after);
        List<ModelChange> changes = new ArrayList<>();
        now.forEach(
                (id, element) -> {
                    Element was = old.get(id);
                    if (was == null) {
                        changes.add(change(Fate.NEW, element, List.of()));
                    } else {
                        List<Detail> details = details(was, element);
                        if (!details.isEmpty()) {
                            changes.add(change(Fate.CHANGED, element, details));
                        }
                    }
                });
        old.forEach(
                (id, element) -> {
                    if (!now.containsKey(id)) changes.add(change(Fate.GONE, element, List.of()));
                });
        return changes;
    }

    private static ModelChange change(Fate fate, Element element, List<Detail> details) {
        String label = element.getAttribute("label");
        return new ModelChange(
                fate,
                element.getAttribute("id"),
                element.getLocalName(),
                label.isEmpty() ? element.getAttribute("name") : label,
                details);
    }

    private static Map<String, Element> elements(ModelXml model) {
        String space = model.root().getNamespaceURI();
        Map<String, Element> elements = new LinkedHashMap<>();
        model.elements()
                .filter(it -> it != model.root())
                .filter(it -> it.hasAttribute("id") && space.equals(it.getNamespaceURI()))
                .forEach(it -> elements.put(it.getAttribute("id"), it));
        return elements;
    }

    private static List<Detail> details(Element before, Element after) {
        Map<String, String> old = parts(before);
        Map<String, String> now = parts(after);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .map(
                        name ->
                                new Detail(
                                        name,
                                        old.getOrDefault(name, ""),
                                        now.getOrDefault(name, "")))
                .toList();
    }

    /** What an element says itself; what has an id of its own speaks for itself. */
    private static Map<String, String> parts(Element element) {
        Map<String, String> parts = new TreeMap<>();
        add(parts, "", element);
        return parts;
    }

    private static void add(Map<String, String> parts, String path, Element element) {
        var attributes = element.getAttributes();
        boolean property = ModelXml.is(element, "property") && element.hasAttribute("value");
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getLocalName();
            boolean declares = attributes.item(i).getNodeName().startsWith("xmlns");
            if (declares || name.equals("id") || property) continue;
            put(parts, path + name, attributes.item(i).getNodeValue());
        }
        if (property) put(parts, element.getAttribute("name"), element.getAttribute("value"));
        if (!text(element).isEmpty()) put(parts, path + "text", text(element));
        children(element)
                .filter(it -> !REPEATED.contains(it.getLocalName()))
                .filter(it -> !it.hasAttribute("id") || !sameKind(it, element))
                .forEach(it -> add(parts, within(path, it), it));
    }

    private static boolean sameKind(Element part, Element whole) {
        return Objects.equals(part.getNamespaceURI(), whole.getNamespaceURI());
    }

    private static String within(String path, Element part) {
        String name = part.getLocalName();
        return Set.of("extensionElements", "properties").contains(name) ? path : path + name + ".";
    }

    private static void put(Map<String, String> parts, String name, String value) {
        String free = name;
        for (int i = 2; parts.containsKey(free); i++) free = name + " " + i;
        parts.put(free, value);
    }
}
