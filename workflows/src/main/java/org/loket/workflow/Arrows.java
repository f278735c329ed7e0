package org.loket.workflow;

import static org.loket.workflow.Svg.number;

import java.util.List;
import org.loket.workflow.PlainFlow.Point;

/** The lines of arrows as SVG paths. */
final class Arrows {

    private static final double BEND = 8;
    private static final double HEAD = 8;

    private Arrows() {}

    /** A line with rounded bends. */
    static String line(List<Point> points) {
        StringBuilder path = new StringBuilder("M").append(at(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            path.append('L').append(at(towards(corner, points.get(i - 1), BEND)));
            path.append('Q').append(at(corner)).append(' ');
            path.append(at(towards(corner, points.get(i + 1), BEND)));
        }
        return path.append('L').append(at(points.get(points.size() - 1))).toString();
    }

    /** The head at the end of a line. */
    static String head(List<Point> points) {
        Point tip = points.get(points.size() - 1);
        Point before = points.get(points.size() - 2);
        Point base = towards(tip, before, HEAD);
        double acrossX = (tip.y() - base.y()) * 0.5;
        double acrossY = (base.x() - tip.x()) * 0.5;
        return "M"
                + at(tip)
                + "L"
                + at(new Point(base.x() + acrossX, base.y() + acrossY))
                + "L"
                + at(new Point(base.x() - acrossX, base.y() - acrossY))
                + "Z";
    }

    private static Point towards(Point from, Point to, double distance) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length == 0 ? 0 : Math.min(1, distance / length);
        return new Point(
                from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }
}
