package org.loket.request;

import java.util.Map;

/**
 * How many tasks are in each view and team, and in the views that the reader keeps. {@link #MOST}
 * means that many or more: counting stops there, so that it costs the same however much there is.
 */
public record TaskCounts(
        Map<TaskFilter.View, Integer> views,
        Map<String, Integer> teams,
        Map<NamedView, Integer> saved) {

    public static final int MOST = 100;
}
