package org.loket.workflow;

import static org.loket.workflow.Svg.number;

import org.loket.workflow.PlainNode.Box;

/** The outlines of BPMN's steps, with the small signs that tell their kinds apart. */
final class Shapes {

    private static final String PERSON =
            "M7 6.5a2.75 2.75 0 1 0-.01 0M1.5 13.5c0-3.5 2.2-5 5.5-5s5.5 1.5 5.5 5z";
    private static final String LETTER = "M.5 2h13v9.5h-13zM.5 2l6.5 5.5 6.5-5.5";
    private static final String TABLE = "M.5 1.5h13v11h-13zM.5 5h13M.5 8.750h13M5 5v7.5";
    private static final String WHEEL =
            "M7 4.5a2.5 2.5 0 1 1-.01 0M7 .5v2.5M7 11v2.5M.5 7h2.5M11 7h2.5"
                    + "M2.4 2.4l1.8 1.8M9.8 9.8l1.8 1.8M2.4 11.6l1.8-1.8M9.8 4.2l1.8-1.8";
    private static final String CLOCK = "M7 .8a6.2 6.2 0 1 1-.01 0M7 3v4.2l2.8 1.6";

    private Shapes() {}

    /** A class name for the kind of step. */
    static String kind(PlainNode node) {
        if (node.type().endsWith("Event")) return "event";
        return node.type().endsWith("Gateway") ? "gateway" : "task";
    }

    static void outline(Svg svg, PlainNode node) {
        Box box = node.box();
        switch (node.type()) {
            case "startEvent" -> event(svg, box, "1.5");
            case "endEvent" -> event(svg, box, "3.5");
            case "boundaryEvent", "intermediateCatchEvent" -> {
                event(svg, box, "1.5");
                circle(svg, box, box.width() / 2 - 3.5, "ring", "1");
            }
            case "exclusiveGateway", "parallelGateway", "eventBasedGateway" -> gateway(svg, box);
            default -> task(svg, box);
        }
        sign(svg, node);
    }

    /** A tick at the corner: done. */
    static void tick(Svg svg, Box box) {
        double x = box.x() + box.width() - (box.width() > 60 ? 4 : 5);
        double y = box.y() + (box.width() > 60 ? 4 : 5);
        svg.empty("circle", "class", "tick-disc", "cx", x, "cy", y, "r", 8.5);
        svg.empty(
                "path",
                "class",
                "tick",
                "d",
                "M" + number(x - 3.8) + " " + number(y + .2) + "l2.7 2.7 4.9-5.4",
                "stroke-width",
                "2");
    }

    private static void task(Svg svg, Box box) {
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
                10.0,
                "stroke-width",
                "1.5");
    }

    private static void event(Svg svg, Box box, String width) {
        circle(svg, box, box.width() / 2, "box", width);
    }

    private static void circle(Svg svg, Box box, double radius, String name, String width) {
        svg.empty(
                "circle",
                "class",
                name,
                "cx",
                box.centreX(),
                "cy",
                box.centreY(),
                "r",
                radius,
                "stroke-width",
                width);
    }

    private static void gateway(Svg svg, Box box) {
        String diamond =
                "M"
                        + number(box.centreX())
                        + " "
                        + number(box.y())
                        + "L"
                        + number(box.x() + box.width())
                        + " "
                        + number(box.centreY())
                        + "L"
                        + number(box.centreX())
                        + " "
                        + number(box.y() + box.height())
                        + "L"
                        + number(box.x())
                        + " "
                        + number(box.centreY())
                        + "Z";
        svg.empty("path", "class", "box", "d", diamond, "stroke-width", "1.5");
        String cross =
                "M"
                        + number(box.centreX() - 7)
                        + " "
                        + number(box.centreY() - 7)
                        + "l14 14m0-14l-14 14";
        svg.empty("path", "class", "sign", "d", cross, "stroke-width", "2.5");
    }

    private static void sign(Svg svg, PlainNode node) {
        String path =
                switch (node.type()) {
                    case "userTask" -> PERSON;
                    case "receiveTask" -> LETTER;
                    case "businessRuleTask" -> TABLE;
                    case "serviceTask" -> WHEEL;
                    case "boundaryEvent", "intermediateCatchEvent", "startEvent" ->
                            switch (node.properties().getOrDefault("on", "")) {
                                case "message" -> LETTER;
                                case "timer" -> CLOCK;
                                default -> null;
                            };
                    default -> null;
                };
        if (path == null) return;
        Box box = node.box();
        boolean event = node.type().endsWith("Event");
        double x = event ? box.centreX() - 7 : box.x() + 7;
        double y = event ? box.centreY() - 7 : box.y() + 7;
        svg.empty(
                "path",
                "class",
                "sign",
                "d",
                path,
                "transform",
                "translate(" + number(x) + " " + number(y) + ")",
                "stroke-width",
                "1.2");
    }
}
