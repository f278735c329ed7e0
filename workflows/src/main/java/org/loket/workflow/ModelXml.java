package org.loket.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A model's XML, as the rules look at it. */
final class ModelXml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** User data of each element: the line where its start tag ends. */
    static final String LINE = "line";

    private final List<Element> elements = new ArrayList<>();
    private final Element root;

    ModelXml(Document document) {
        root = document.getDocumentElement();
        collect(root);
    }

    private void collect(Element element) {
        elements.add(element);
        children(element).forEach(this::collect);
    }

    Element root() {
        return root;
    }

    /** In the order of the file. */
    Stream<Element> elements() {
        return elements.stream();
    }

    /** Elements of BPMN by their names. */
    Stream<Element> bpmn(String... names) {
        List<String> wanted = List.of(names);
        return elements().filter(it -> isBpmn(it) && wanted.contains(it.getLocalName()));
    }

    Optional<Element> byId(String id) {
        return elements().filter(it -> isBpmn(it) && id.equals(it.getAttribute("id"))).findFirst();
    }

    static boolean isBpmn(Element element) {
        return BPMN.equals(element.getNamespaceURI());
    }

    static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    static Stream<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) children.add(child);
        }
        return children.stream();
    }

    static Stream<Element> children(Element element, String name) {
        return children(element).filter(child -> is(child, name));
    }

    /** What is written directly in the element. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE) text.append(node.getNodeValue());
        }
        return text.toString().trim();
    }

    /** An attribute of an extension, whatever the name of its name space. */
    static String extension(Element element, String name) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (attribute.getNamespaceURI() != null && name.equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /** What a property of an extension says of the element; empty if nothing does. */
    static String property(Element element, String name) {
        return children(element, "extensionElements")
                .flatMap(it -> children(it, "properties"))
                .flatMap(it -> children(it, "property"))
                .filter(it -> name.equals(it.getAttribute("name")))
                .map(it -> it.getAttribute("value"))
                .findFirst()
                .orElse("");
    }

    static Optional<Element> parent(Element element) {
        return element.getParentNode() instanceof Element above
                ? Optional.of(above)
                : Optional.empty();
    }

    static boolean within(Element element, Predicate<Element> what) {
        Optional<Element> at = Optional.of(element);
        while (at.isPresent()) {
            if (what.test(at.get())) return true;
            at = at.flatMap(ModelXml::parent);
        }
        return false;
    }

    static Finding wrong(String rule, Element at) {
        return wrong(rule, at, "");
    }

    static Finding wrong(String rule, Element at, String what) {
        return new Finding(rule, drawn(at), line(at), true, what);
    }

    static Finding warn(String rule, Element at, String what) {
        return new Finding(rule, drawn(at), line(at), false, what);
    }

    private static int line(Element element) {
        return element.getUserData(LINE) instanceof Integer line ? line : 0;
    }

    /** The id of the nearest element that an editor can show. */
    private static String drawn(Element element) {
        Optional<Element> at = Optional.of(element);
        while (at.isPresent()) {
            Element here = at.get();
            boolean part =
                    here.getLocalName().endsWith("EventDefinition")
                            || here.getLocalName().endsWith("Expression")
                            || here.getLocalName().startsWith("time");
            if (here.hasAttribute("id") && !part) return here.getAttribute("id");
            at = parent(here);
        }
        return null;
    }
}
