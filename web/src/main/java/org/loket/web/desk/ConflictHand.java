package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.loket.channel.legacy.ConflictDesk;
import org.loket.channel.legacy.Decision;
import org.loket.kernel.NotFound;
import org.loket.web.look.Notice;

/**
 * Decides a conflict with another system, as a button {@code conflict} of the page says: the
 * decision and the conflict's id.
 */
@RequestScoped
public class ConflictHand {

    @Inject HttpServletRequest request;
    @Inject ConflictDesk desk;
    @Inject Notice notice;

    /** Whether such a button was pressed. */
    public boolean act() {
        String button = request.getParameter("conflict");
        if (button == null) return false;
        String[] named = button.split(" ", 2);
        Optional<Decision> decision =
                Arrays.stream(Decision.values())
                        .filter(it -> it.name().equals(named[0]))
                        .findFirst();
        if (decision.isEmpty() || named.length < 2 || !named[1].matches("\\d{1,18}")) {
            throw new NotFound("conflict", button);
        }
        String about = request.getParameter("about-" + named[1]);
        boolean moved = desk.decide(Long.parseLong(named[1]), decision.get(), about);
        notice.leave("conflict." + word(decision.get(), moved), "");
        return true;
    }

    private static String word(Decision decision, boolean moved) {
        if (decision != Decision.TAKE) return "decided";
        return moved ? "moved" : "taken";
    }
}
