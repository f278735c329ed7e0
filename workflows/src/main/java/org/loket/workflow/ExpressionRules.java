package org.loket.workflow;

import static org.loket.workflow.ModelXml.extension;
import static org.loket.workflow.ModelXml.is;
import static org.loket.workflow.ModelXml.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a model has done: by the named beans only, never by classes, scripts or commands. */
final class ExpressionRules {

    /** Not read as expressions by the engine. */
    private static final Set<String> PLAIN = Set.of("documentation", "text", "property");

    private static final Set<String> CODE =
            Set.of(
                    "class",
                    "delegateExpression",
                    "type",
                    "resource",
                    "variableMappingClass",
                    "variableMappingDelegateExpression");

    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";

    private final Callable callable = new Callable(Surroundings.BEANS);
    private final List<Finding> found = new ArrayList<>();

    private ExpressionRules() {}

    static List<Finding> of(ModelXml model) {
        ExpressionRules rules = new ExpressionRules();
        model.elements().forEach(rules::look);
        return rules.found;
    }

    private void look(Element element) {
        script(element);
        attributes(element);
        if (!PLAIN.contains(element.getLocalName())) {
            expression(element, ModelXml.text(element));
        }
        if (is(element, "serviceTask") || is(element, "sendTask")) does(element);
    }

    private void script(Element element) {
        boolean script =
                Set.of("scriptTask", "script", "connector").contains(element.getLocalName())
                        || is(element, "conditionExpression") && element.hasAttribute("language")
                        || !extension(element, "scriptFormat").isEmpty();
        if (script) found.add(wrong("script", element));
    }

    private void attributes(Element element) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String space = attribute.getNamespaceURI();
            if (space != null && !SCHEMA.equals(space) && CODE.contains(attribute.getLocalName())) {
                found.add(wrong("code", element, attribute.getNodeValue()));
            }
            boolean name = space == null && "name".equals(attribute.getLocalName());
            boolean plain = PLAIN.contains(element.getLocalName());
            if (!name && !plain) expression(element, attribute.getNodeValue());
        }
        // a listener or a field of the engine says its class without a name space
        if (!ModelXml.isBpmn(element) && !PLAIN.contains(element.getLocalName())) {
            Stream.of("class", "delegateExpression")
                    .filter(element::hasAttribute)
                    .forEach(it -> found.add(wrong("code", element, element.getAttribute(it))));
        }
    }

    private void expression(Element element, String text) {
        if (!text.contains("${") && !text.contains("#{")) return;
        callable.against(text).ifPresent(it -> found.add(wrong(it.rule(), element, it.what())));
    }

    private void does(Element element) {
        if (extension(element, "expression").isEmpty()) found.add(wrong("does", element));
    }
}
