package org.loket.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.loket.kernel.Language;

/**
 * Reads from a model what can be done about a task: each arrow that names an {@code outcome}, from
 * the task itself or from the gateway behind it, is a button.
 */
final class Actions {

    /** What a task without choices is completed with. */
    private static final String DONE = "done";

    private Actions() {}

    static List<TaskAction> of(PlainModel model, String element, Language language) {
        List<TaskAction> offered =
                choices(model, element)
                        .map(flow -> action(flow, language))
                        .sorted(Comparator.comparing(action -> !action.main()))
                        .toList();
        if (!offered.isEmpty()) return offered;
        String name = model.node(element).task().in(language);
        return List.of(new TaskAction(DONE, name, TaskAction.Says.NOTE, false, false, true));
    }

    private static Stream<PlainFlow> choices(PlainModel model, String element) {
        return model.leaving(element).stream()
                .flatMap(
                        flow ->
                                model.node(flow.to()).is("exclusiveGateway")
                                        ? model.leaving(flow.to()).stream()
                                        : Stream.of(flow))
                .filter(flow -> flow.outcome() != null);
    }

    private static TaskAction action(PlainFlow flow, Language language) {
        boolean reply = "reply".equals(flow.properties().get("says"));
        return new TaskAction(
                flow.outcome(),
                flow.name() == null ? flow.outcome() : flow.name().in(language),
                reply ? TaskAction.Says.REPLY : TaskAction.Says.NOTE,
                "yes".equals(flow.properties().get("must")),
                "team".equals(flow.properties().get("needs")),
                flow.main());
    }
}
