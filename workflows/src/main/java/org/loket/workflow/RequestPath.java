package org.loket.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.loket.kernel.Language;

/**
 * The path of a request in plain steps: what was done, where it is, what comes next, what may come.
 * A step that will be done again stands once, ahead.
 */
final class RequestPath {

    private final Function<String, PlainModel> models;
    private final List<Visit> visits;
    private final Language language;

    /**
     * @param models by the engine's id of the definition
     * @param visits in the order in which they began
     */
    RequestPath(Function<String, PlainModel> models, List<Visit> visits, Language language) {
        this.models = models;
        this.visits = visits;
        this.language = language;
    }

    List<PathStep> steps() {
        if (visits.isEmpty()) return List.of();
        PlainModel model = models.apply(visits.get(visits.size() - 1).definition());
        List<Visit> now = visits.stream().filter(Visit::now).filter(this::isShown).toList();
        WayAhead ahead = new WayAhead(model, now.stream().map(Visit::element).toList());
        List<PlainNode> next =
                ahead.steps().stream().filter(node -> node.shown() != Shown.NO).toList();
        List<PathStep> steps = new ArrayList<>(done(now, next));
        now.forEach(visit -> steps.add(step(visit, PathStep.State.NOW, visit.came())));
        next.forEach(
                node ->
                        steps.add(
                                new PathStep(node.name().in(language), PathStep.State.NEXT, null)));
        steps.addAll(maybe(ahead));
        return steps;
    }

    private List<PathStep> done(List<Visit> now, List<PlainNode> next) {
        Set<String> comesAgain = next.stream().map(PlainNode::id).collect(Collectors.toSet());
        now.forEach(visit -> comesAgain.add(visit.element()));
        Map<String, Visit> last = new LinkedHashMap<>();
        visits.stream()
                .filter(Visit::done)
                .filter(this::isShown)
                .filter(visit -> !comesAgain.contains(visit.element()))
                .forEach(
                        visit -> {
                            last.remove(visit.element());
                            last.put(visit.element(), visit);
                        });
        return last.values().stream()
                .sorted(Comparator.comparing(Visit::left))
                .map(visit -> step(visit, PathStep.State.DONE, visit.left()))
                .toList();
    }

    private List<PathStep> maybe(WayAhead ahead) {
        Set<String> texts = new LinkedHashSet<>();
        ahead.turns().forEach(node -> texts.add(node.maybe().in(language)));
        return texts.stream().map(text -> new PathStep(text, PathStep.State.MAYBE, null)).toList();
    }

    private PathStep step(Visit visit, PathStep.State state, Instant when) {
        return new PathStep(node(visit).name().in(language), state, when);
    }

    private boolean isShown(Visit visit) {
        return models.apply(visit.definition())
                .find(visit.element())
                .filter(node -> node.shown() != Shown.NO)
                .isPresent();
    }

    private PlainNode node(Visit visit) {
        return models.apply(visit.definition()).node(visit.element());
    }
}
