package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.loket.channel.legacy.ConflictDesk;
import org.loket.channel.legacy.ConflictView;
import org.loket.web.look.Ways;

/** Where other systems say something else of the request that is shown. */
@Named("deskConflicts")
@RequestScoped
public class RequestConflicts {

    @Inject RequestPage page;
    @Inject ConflictDesk desk;
    @Inject ConflictHand hand;

    private List<ConflictView> open;

    public List<ConflictView> getOpen() {
        if (open == null) open = desk.of(page.getView().number());
        return open;
    }

    public void act() {
        if (hand.act()) Ways.to(page.getAddress());
    }
}
