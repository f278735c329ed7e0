package org.loket.channel.legacy;

/** Where a file is. */
public enum FileStatus {
    /** Its rows are being filed, or are about to be. */
    RUNNING,
    /** Somebody stopped it; it goes on when told to. */
    PAUSED,
    /** All rows have their verdict. */
    DONE,
    /** It cannot be read; nothing of it was filed. */
    FAILED
}
