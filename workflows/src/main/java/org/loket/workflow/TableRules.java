package org.loket.workflow;

import static org.loket.workflow.ModelXml.children;
import static org.loket.workflow.ModelXml.wrong;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.loket.studio.ModelKey;
import org.w3c.dom.Element;

/** A decision table reads what it is given and says something; it calls nothing. */
final class TableRules {

    /** Which texts the engine reads as expressions, and not as tests of FEEL. */
    private static final List<String> VALUES =
            List.of("inputExpression", "outputEntry", "literalExpression");

    private final Callable callable = new Callable(Map.of());
    private final List<Finding> found = new ArrayList<>();

    private TableRules() {}

    static List<Finding> of(ModelXml model, ModelKey key) {
        TableRules rules = new TableRules();
        boolean named =
                model.elements()
                        .filter(it -> ModelXml.is(it, "decision"))
                        .anyMatch(it -> it.getAttribute("id").equals(key.key()));
        if (!named) rules.found.add(wrong("decisionKey", model.root(), key.key()));
        model.elements().forEach(rules::look);
        return rules.found;
    }

    private void look(Element element) {
        if (element.hasAttribute("expressionLanguage")) {
            String language = element.getAttribute("expressionLanguage");
            if (!language.toLowerCase(Locale.ROOT).contains("feel")) {
                found.add(wrong("language", element, language));
            }
        }
        if (!VALUES.contains(element.getLocalName())) return;
        String said = children(element, "text").map(ModelXml::text).findFirst().orElse("");
        if (said.isEmpty()) return;
        String expression = said.contains("${") || said.contains("#{") ? said : "${" + said + "}";
        callable.against(expression).ifPresent(it -> found.add(wrong(it.rule(), element, said)));
    }
}
