package org.loket.workflow;

import java.util.List;
import org.loket.studio.ModelKey;

/**
 * A model and its versions.
 *
 * @param name as it calls itself
 * @param versions the newest comes first; never empty
 * @param editor who is changing it; null if nobody
 */
public record ModelView(ModelKey model, String name, List<ModelVersion> versions, String editor) {

    public ModelVersion latest() {
        return versions.get(0);
    }

    public int running() {
        return versions.stream().mapToInt(ModelVersion::running).sum();
    }

    public int incidents() {
        return versions.stream().mapToInt(ModelVersion::incidents).sum();
    }

    /** Versions that requests still follow. */
    public List<ModelVersion> followed() {
        return versions.stream().filter(it -> it.running() > 0).toList();
    }
}
