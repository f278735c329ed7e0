package org.loket.kernel;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list. {@code next} leads to the page after it, {@code previous} to the one before
 * it; both empty where there is none.
 */
public record Page<T>(List<T> rows, Optional<Keyset> previous, Optional<Keyset> next) {

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public List<T> getRows() {
        return rows;
    }
}
