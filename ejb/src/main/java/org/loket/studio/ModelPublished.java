package org.loket.studio;

import java.util.Map;
import org.loket.kernel.RecordedEvent;

/**
 * A version of a model holds for what begins from now on.
 *
 * @param backTo the older version that it repeats, 0 if it is a new one
 */
public record ModelPublished(ModelKey model, int version, int backTo) implements RecordedEvent {

    @Override
    public Map<String, String> before() {
        return Map.of("version", Integer.toString(version - 1));
    }

    @Override
    public Map<String, String> after() {
        return backTo == 0
                ? Map.of("model", model.file(), "version", Integer.toString(version))
                : Map.of(
                        "model", model.file(),
                        "version", Integer.toString(version),
                        "backTo", Integer.toString(backTo));
    }
}
