package org.loket.workflow;

import java.util.List;

/**
 * How an element differs between two versions of a model.
 *
 * @param element its id
 * @param type as the file calls it, such as {@code userTask}
 * @param name what it is called now, or was; may be empty
 * @param details what changed within it; empty if it came or went
 */
public record ModelChange(
        Fate fate, String element, String type, String name, List<Detail> details) {

    /** What became of it. */
    public enum Fate {
        NEW,
        GONE,
        CHANGED
    }

    /**
     * A part of an element.
     *
     * @param before empty if it was not there
     * @param after empty if it is gone
     */
    public record Detail(String part, String before, String after) {}
}
