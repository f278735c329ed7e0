package org.loket.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;

/** Where the trail is read and proven. */
@Stateless
@RolesAllowed({"auditor", "admin"})
public class TrailDesk {

    /** Entries on a page. */
    public static final int PAGE = 50;

    @Inject Trail trail;
    @Inject TrailVerifier verifier;

    /** The newest entries. */
    public Page<TrailEntry> newest(@NotNull TrailFilter filter) {
        return trail.before(filter, Optional.empty(), PAGE);
    }

    /** The page of entries older than that one. */
    public Page<TrailEntry> olderThan(@NotNull TrailFilter filter, @NotNull Keyset entry) {
        return trail.before(filter, Optional.of(entry), PAGE);
    }

    /** The page of entries just newer than that one. */
    public Page<TrailEntry> newerThan(@NotNull TrailFilter filter, @NotNull Keyset entry) {
        return trail.after(filter, entry, PAGE);
    }

    /** Walks the whole chain; takes some seconds for each million of entries. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public TrailVerdict verify() {
        return verifier.verify();
    }
}
