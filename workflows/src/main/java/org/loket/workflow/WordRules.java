package org.loket.workflow;

import static org.loket.workflow.ModelXml.extension;
import static org.loket.workflow.ModelXml.property;
import static org.loket.workflow.ModelXml.wrong;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loket.kernel.Language;
import org.w3c.dom.Element;

/** What requesters and agents read of a process is there in every language. */
final class WordRules {

    private static final List<String> OTHERS_TEAMS =
            List.of("assignee", "candidateGroups", "candidateUsers");

    private final List<Finding> found = new ArrayList<>();
    private final Set<String> drawn;

    private WordRules(ModelXml model) {
        drawn =
                model.elements()
                        .map(it -> it.getAttribute("bpmnElement"))
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toSet());
    }

    static List<Finding> of(ModelXml model) {
        WordRules rules = new WordRules(model);
        model.bpmn("process").forEach(it -> rules.named(it, "name"));
        model.elements().filter(ModelXml::isBpmn).forEach(rules::shown);
        model.bpmn("userTask").forEach(rules::task);
        model.bpmn("userTask", "receiveTask").forEach(rules::inThePicture);
        model.bpmn("sequenceFlow").forEach(rules::action);
        return rules.found;
    }

    private void shown(Element element) {
        String shown = property(element, "shown");
        if (shown.isEmpty() || shown.equals("no")) return;
        if (!List.of("always", "maybe", "past").contains(shown)) {
            found.add(wrong("shown", element, shown));
            return;
        }
        named(element, "name");
        if (shown.equals("maybe")) named(element, "maybe");
    }

    private void task(Element task) {
        if (task.getAttribute("name").isBlank()) found.add(wrong("nameless", task));
        named(task, property(task, "task.en").isEmpty() ? "name" : "task");
        String decides = property(task, "decides");
        if (!decides.isEmpty() && !decides.equals("lead")) {
            found.add(wrong("decides", task, decides));
        }
        OTHERS_TEAMS.stream()
                .map(it -> extension(task, it))
                .filter(it -> !it.isEmpty())
                .forEach(it -> found.add(wrong("team", task, it)));
    }

    /** What opens a task at the desk takes its words from the picture. */
    private void inThePicture(Element task) {
        if (!drawn.contains(task.getAttribute("id"))) found.add(wrong("undrawn", task));
    }

    private void action(Element flow) {
        if (property(flow, "outcome").isEmpty()) return;
        named(flow, "name");
        if (!List.of("reply", "note").contains(property(flow, "says"))) {
            found.add(wrong("says", flow));
        }
    }

    private void named(Element element, String what) {
        String missing =
                Arrays.stream(Language.values())
                        .filter(language -> word(element, what, language).isBlank())
                        .map(Language::code)
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            found.add(wrong("words." + what, element, missing));
        }
    }

    private static String word(Element element, String what, Language language) {
        return Stream.of(property(element, what + "." + language.code()))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(
                        what.equals("name") && language == Language.EN
                                ? element.getAttribute("name")
                                : "");
    }
}
