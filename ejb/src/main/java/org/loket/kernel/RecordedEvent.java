package org.loket.kernel;

import java.util.Map;
import java.util.Optional;

/**
 * A fact in the past tense that belongs in the trail. Fired as a CDI event in the transaction in
 * which it became true; the trail observes all of them.
 */
public interface RecordedEvent {

    /** The event's name in the trail, such as {@code RequestFiled}. */
    default String what() {
        return getClass().getSimpleName();
    }

    /** The number of the request it happened to, if it happened to one. */
    default Optional<String> requestNumber() {
        return Optional.empty();
    }

    /** What was so before, by name; empty where nothing was replaced. */
    default Map<String, String> before() {
        return Map.of();
    }

    /** What is so now, by name. No texts of people: a reference and a length do. */
    default Map<String, String> after() {
        return Map.of();
    }
}
