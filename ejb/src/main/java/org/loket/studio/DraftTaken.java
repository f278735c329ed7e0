package org.loket.studio;

import java.util.Map;
import org.loket.kernel.RecordedEvent;

/**
 * Somebody went on with the draft of somebody else.
 *
 * @param from the name of who had it
 */
public record DraftTaken(ModelKey model, String from) implements RecordedEvent {

    @Override
    public Map<String, String> after() {
        return Map.of("model", model.file());
    }
}
