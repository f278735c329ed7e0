package org.loket.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.loket.channel.legacy.ConflictDesk;

/** How many conflicts with other systems nobody has decided. */
@Named
@RequestScoped
public class ConflictCount {

    @Inject ConflictDesk desk;

    private Long open;

    public long getOpen() {
        if (open == null) open = desk.undecided();
        return open;
    }
}
