package org.loket.studio;

import org.loket.kernel.NotFound;

/**
 * Names a model: its kind, and the id of the process or decision that is in it.
 *
 * @param key as in {@code service-request}
 */
public record ModelKey(ModelKind kind, String key) {

    /**
     * As an address says it.
     *
     * @throws NotFound if no model can have such a name
     */
    public static ModelKey of(String kind, String key) {
        if (kind == null || key == null || !key.matches("[A-Za-z_][A-Za-z0-9_-]{0,99}")) {
            throw new NotFound("model");
        }
        return new ModelKey(ModelKind.find(kind).orElseThrow(() -> new NotFound("model")), key);
    }

    public String file() {
        return key + "." + kind.extension();
    }
}
