package org.loket.channel;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import org.loket.directory.Roles;
import org.loket.kernel.NotFound;
import org.loket.kernel.RecordedEvent;

/** Where one sees how all ways in and out are doing, and starts and stops them. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ChannelDesk {

    @Inject @Any Instance<Supervised> all;
    @Inject Event<RecordedEvent> recorded;

    /** All channels, by kind and name; also for those who watch over the server and are nobody. */
    @PermitAll
    public List<ChannelState> states() {
        return all.stream()
                .flatMap(kind -> kind.states().stream())
                .sorted(Comparator.comparing(ChannelState::kind).thenComparing(ChannelState::name))
                .toList();
    }

    /**
     * @throws NotFound if there is no such channel
     */
    public void start(@NotNull String kind, @NotNull String id) {
        ChannelState state = state(kind, id);
        of(kind).start(id);
        recorded.fire(new ChannelSwitched(kind, state.name(), true));
    }

    /**
     * @throws NotFound if there is no such channel
     */
    public void stop(@NotNull String kind, @NotNull String id) {
        ChannelState state = state(kind, id);
        of(kind).stop(id);
        recorded.fire(new ChannelSwitched(kind, state.name(), false));
    }

    private ChannelState state(String kind, String id) {
        return of(kind).states().stream()
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("channel", id));
    }

    private Supervised of(String kind) {
        return all.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("channel", kind));
    }
}
