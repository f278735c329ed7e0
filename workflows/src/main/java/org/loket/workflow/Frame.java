package org.loket.workflow;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.loket.workflow.PlainNode.Box;

/** The rectangle that a drawing needs. */
record Frame(double left, double top, double right, double bottom) {

    static Frame around(List<PlainNode> nodes, List<PlainFlow> flows) {
        List<Box> boxes =
                Stream.of(
                                nodes.stream().map(PlainNode::box),
                                nodes.stream().map(PlainNode::label),
                                flows.stream().map(PlainFlow::label),
                                flows.stream()
                                        .flatMap(flow -> flow.points().stream())
                                        .map(Frame::dot))
                        .flatMap(all -> all)
                        .filter(Objects::nonNull)
                        .toList();
        return new Frame(
                numbers(boxes, 0).min().orElse(0),
                numbers(boxes, 1).min().orElse(0),
                numbers(boxes, 2).max().orElse(0),
                numbers(boxes, 3).max().orElse(0));
    }

    /** The value for SVG's {@code viewBox}, with an edge on all sides. */
    String viewBox(double edge) {
        return Stream.of(left - edge, top - edge, right - left + 2 * edge, bottom - top + 2 * edge)
                .map(Svg::number)
                .reduce((one, other) -> one + " " + other)
                .get();
    }

    private static DoubleStream numbers(List<Box> boxes, int side) {
        return boxes.stream()
                .mapToDouble(
                        box ->
                                switch (side) {
                                    case 0 -> box.x();
                                    case 1 -> box.y();
                                    case 2 -> box.x() + box.width();
                                    default -> box.y() + box.height();
                                });
    }

    private static Box dot(PlainFlow.Point point) {
        return new Box(point.x(), point.y(), 0, 0);
    }
}
