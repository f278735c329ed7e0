package org.loket.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts pages out of what a keyset query found. */
public final class Pages {

    private Pages() {}

    /**
     * @param found up to {@code size + 1} rows in the order they were read; the extra row says that
     *     there are more
     * @param moved whether the query started behind another page
     * @param backwards whether the rows were read in reverse, towards the beginning of the list
     */
    public static <T> Page<T> of(
            List<T> found, int size, boolean moved, boolean backwards, Function<T, Keyset> place) {
        boolean more = found.size() > size;
        List<T> rows = new ArrayList<>(more ? found.subList(0, size) : found);
        if (backwards) Collections.reverse(rows);
        if (rows.isEmpty()) return new Page<>(rows, Optional.empty(), Optional.empty());
        boolean before = backwards ? more : moved;
        boolean after = backwards ? moved : more;
        return new Page<>(
                List.copyOf(rows),
                before ? Optional.of(place.apply(rows.get(0))) : Optional.empty(),
                after ? Optional.of(place.apply(rows.get(rows.size() - 1))) : Optional.empty());
    }
}
