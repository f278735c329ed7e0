package org.loket.channel.legacy;

import java.time.Instant;
import org.loket.kernel.Keyset;

/**
 * A file and how far it is.
 *
 * @param size in bytes
 * @param endedAt null while it is not done
 * @param total number of rows; null until they are counted
 * @param done rows that have their verdict
 * @param failure why nothing of it was filed; null if it can be read
 */
public record FileView(
        long id,
        long feed,
        String name,
        long size,
        FileStatus status,
        Instant arrivedAt,
        Instant endedAt,
        Long total,
        long done,
        long filed,
        long repeated,
        long updated,
        long conflicts,
        long rejected,
        Problem failure) {

    /** Its place in the list of files. */
    public Keyset place() {
        return new Keyset(arrivedAt, id);
    }
}
