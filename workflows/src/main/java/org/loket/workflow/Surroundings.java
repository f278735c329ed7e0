package org.loket.workflow;

import java.util.Map;
import java.util.Set;

/**
 * What a model may name.
 *
 * @param processes keys of those that are deployed
 * @param decisions keys of those that are deployed
 */
record Surroundings(Set<String> processes, Set<String> decisions) {

    /** The beans of expressions, by name: their public methods are what a model can call. */
    static final Map<String, Class<?>> BEANS =
            Map.of(
                    "requestSteps", RequestSteps.class,
                    "clockSteps", ClockSteps.class,
                    "routing", Routing.class);
}
