package org.loket.workflow;

import java.util.Map;
import org.loket.kernel.Localised;

/**
 * A step of a process as its model says it in plain words.
 *
 * @param type the BPMN element's name, such as {@code userTask}
 * @param name what the step is called, by requesters too
 * @param scope id of the process or sub-process that it is in
 * @param properties what else the model says of it
 * @param box where it is drawn
 * @param label where its name is drawn; null if inside
 */
record PlainNode(
        String id,
        String type,
        Localised name,
        String scope,
        Map<String, String> properties,
        Box box,
        Box label) {

    /** A rectangle of the diagram. */
    record Box(double x, double y, double width, double height) {

        double centreX() {
            return x + width / 2;
        }

        double centreY() {
            return y + height / 2;
        }
    }

    Shown shown() {
        return Shown.of(properties.get("shown"));
    }

    /** What the agent is asked to do. */
    Localised task() {
        return properties.containsKey("task.en") ? PlainModel.texts(properties, "task") : name;
    }

    /** What is said of it before it happens, where it need not happen. */
    Localised maybe() {
        return PlainModel.texts(properties, "maybe");
    }

    /** A supervisor of the requester's team does it. */
    boolean leadDecides() {
        return "lead".equals(properties.get("decides"));
    }

    /** It waits until the requester answers what we asked. */
    boolean awaitsAnswer() {
        return "answer".equals(properties.get("awaits"));
    }

    boolean is(String bpmnType) {
        return type.equals(bpmnType);
    }
}
