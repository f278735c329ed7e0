package org.loket.workflow;

import static org.loket.workflow.ModelXml.children;
import static org.loket.workflow.ModelXml.extension;
import static org.loket.workflow.ModelXml.wrong;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.loket.studio.ModelKey;
import org.w3c.dom.Element;

/** What a model names is there, and it takes no name that belongs to another. */
final class ReferenceRules {

    private static final List<String> FORMS = List.of("formKey", "formRef");

    private final List<Finding> found = new ArrayList<>();

    private ReferenceRules() {}

    static List<Finding> of(ModelXml model, ModelKey key, Surroundings around) {
        ReferenceRules rules = new ReferenceRules();
        rules.keys(model, key);
        rules.messages(model, key);
        model.bpmn("businessRuleTask").forEach(it -> rules.table(it, around));
        model.bpmn("callActivity").forEach(it -> rules.process(it, key, around));
        model.elements().forEach(rules::form);
        return rules.found;
    }

    private void keys(ModelXml model, ModelKey key) {
        List<Element> processes = model.bpmn("process").toList();
        if (processes.size() != 1) found.add(wrong("oneProcess", model.root()));
        for (Element process : processes) {
            String id = process.getAttribute("id");
            if (!id.equals(key.key())) found.add(wrong("key", process, key.key()));
            if (!"true".equals(process.getAttribute("isExecutable"))) {
                found.add(wrong("executable", process));
            }
        }
        Set<String> ids = new HashSet<>();
        model.elements()
                .filter(it -> it.hasAttribute("id") && !ids.add(it.getAttribute("id")))
                .forEach(it -> found.add(wrong("twice", it, it.getAttribute("id"))));
    }

    /** A process is begun by messages with its key before them, so that none can clash. */
    private void messages(ModelXml model, ModelKey key) {
        boolean reopens = false;
        for (Element start : model.bpmn("startEvent").toList()) {
            if (!ModelXml.parent(start).filter(it -> ModelXml.is(it, "process")).isPresent()) {
                continue;
            }
            for (Element on : children(start, "messageEventDefinition").toList()) {
                String name =
                        model.byId(on.getAttribute("messageRef"))
                                .map(it -> it.getAttribute("name"))
                                .orElse("");
                if (!name.startsWith(key.key() + ".")) found.add(wrong("message", start, name));
                reopens |= name.equals(key.key() + ".reopened");
            }
        }
        if (!reopens) found.add(wrong("reopened", process(model), key.key() + ".reopened"));
        boolean clock =
                model.byId(ClockTimer.ELEMENT)
                        .filter(it -> children(it, "timerEventDefinition").findAny().isPresent())
                        .isPresent();
        if (!clock) found.add(ModelXml.warn("clock", process(model), ClockTimer.ELEMENT));
    }

    private static Element process(ModelXml model) {
        return model.bpmn("process").findFirst().orElse(model.root());
    }

    private void table(Element task, Surroundings around) {
        String table = extension(task, "decisionRef");
        if (!around.decisions().contains(table)) found.add(wrong("table", task, table));
    }

    private void process(Element call, ModelKey key, Surroundings around) {
        String called = call.getAttribute("calledElement");
        if (called.equals(key.key()) || !around.processes().contains(called)) {
            found.add(wrong("called", call, called));
        }
    }

    private void form(Element element) {
        FORMS.stream()
                .map(it -> extension(element, it))
                .filter(it -> !it.isEmpty())
                .forEach(it -> found.add(wrong("form", element, it)));
    }
}
