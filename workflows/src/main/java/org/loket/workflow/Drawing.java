package org.loket.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.loket.kernel.Language;
import org.loket.workflow.PlainNode.Box;

/** Draws a process with where a request is, from the places that its model gives. */
final class Drawing {

    private static final double NAME = 12.5;
    private static final double LABEL = 11;
    private static final double EDGE = 12;

    private final PlainModel model;
    private final Trace trace;
    private final Language language;
    private final boolean forStaff;
    private final Svg svg = new Svg();

    /**
     * @param forStaff with the steps and the choices that requesters are spared
     */
    Drawing(PlainModel model, Trace trace, Language language, boolean forStaff) {
        this.model = model;
        this.trace = trace;
        this.language = language;
        this.forStaff = forStaff;
    }

    /**
     * @param id begins the ids that are used in the drawing
     * @param title what it shows
     * @param words the same in words
     * @param holder who has the task that is open; null if nobody is named
     */
    String svg(String id, String title, String words, String holder) {
        List<PlainNode> nodes = model.nodes().stream().filter(this::isDrawn).toList();
        Predicate<String> drawn = element -> nodes.stream().anyMatch(n -> n.id().equals(element));
        List<PlainFlow> flows =
                model.flows().stream().filter(flow -> drawn.test(flow.from())).toList();
        svg.open(
                "svg",
                "class",
                "process",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                Frame.around(nodes, flows).viewBox(EDGE),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-words",
                "fill",
                "none",
                "stroke",
                "currentColor");
        svg.text("title", title, "id", id + "-title");
        svg.text("desc", words, "id", id + "-words");
        nodes.stream().filter(node -> node.is("subProcess")).forEach(this::group);
        flows.forEach(this::flow);
        nodes.stream()
                .filter(node -> !node.is("subProcess"))
                .sorted(Comparator.comparing(node -> node.is("boundaryEvent")))
                .forEach(node -> step(node, trace.of(node).equals("now") ? holder : null));
        return svg.close().toString();
    }

    private boolean isDrawn(PlainNode node) {
        String when = node.properties().get("drawn");
        if ("staff".equals(when) && !forStaff) return false;
        if ("past".equals(when) && trace.of(node).isEmpty()) return false;
        return model.find(node.scope()).map(this::isDrawn).orElse(true);
    }

    private void group(PlainNode node) {
        Box box = node.box();
        svg.open("g", "class", "group " + trace.of(node));
        svg.empty(
                "rect",
                "class",
                "box",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                12.0,
                "stroke-dasharray",
                "2 5");
        line(node.name().in(language), box.x() + 14, box.y() + 22, LABEL, "label", "start");
        svg.close();
    }

    private void flow(PlainFlow flow) {
        svg.open("g", "class", "flow " + trace.of(flow));
        svg.empty("path", "class", "line", "d", Arrows.line(flow.points()));
        svg.empty("path", "class", "head", "d", Arrows.head(flow.points()), "fill", "currentColor");
        boolean told = forStaff || flow.outcome() == null;
        if (told && flow.name() != null && flow.label() != null) {
            inBox(flow.name().in(language), flow.label());
        }
        svg.close();
    }

    private void step(PlainNode node, String holder) {
        svg.open("g", "class", "step " + Shapes.kind(node) + " " + trace.of(node));
        Shapes.outline(svg, node);
        String name = node.name().in(language);
        if (node.label() != null) {
            inBox(name, node.label());
        } else {
            inside(name, holder, free(node));
        }
        if (trace.of(node).equals("done")) Shapes.tick(svg, node.box());
        svg.close();
    }

    /** The part of a task that no event at its right edge covers. */
    private Box free(PlainNode node) {
        Box box = node.box();
        boolean covered =
                model.edgesOf(node.id()).stream()
                        .map(edge -> model.node(edge).box())
                        .anyMatch(edge -> edge.centreX() >= box.x() + box.width());
        double width = covered ? box.width() - 18 : box.width();
        return new Box(box.x(), box.y(), width, box.height());
    }

    private void inside(String name, String holder, Box box) {
        List<String> lines = Lines.of(name, box.width() - 14, NAME);
        double height = NAME * 1.2;
        double all = lines.size() + (holder == null ? 0 : 1);
        double y = box.centreY() - (all - 1) * height / 2 + NAME * 0.35 + 3;
        for (String text : lines) {
            line(text, box.centreX(), y, NAME, "name", "middle");
            y += height;
        }
        if (holder != null) line(holder, box.centreX(), y, LABEL, "holder", "middle");
    }

    private void inBox(String text, Box label) {
        double y = label.y() + LABEL;
        for (String part : Lines.of(text, label.width(), LABEL)) {
            line(part, label.centreX(), y, LABEL, "label", "middle");
            y += LABEL * 1.2;
        }
    }

    private void line(String text, double x, double y, double size, String name, String anchor) {
        svg.text(
                "text",
                text,
                "class",
                name,
                "x",
                x,
                "y",
                y,
                "font-size",
                size,
                "text-anchor",
                anchor,
                "fill",
                "currentColor",
                "stroke",
                "none");
    }
}
