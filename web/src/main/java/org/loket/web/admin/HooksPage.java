package org.loket.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.loket.channel.hook.HookDesk;
import org.loket.channel.hook.HookState;
import org.loket.channel.hook.HookView;

/** The systems that are told what happens to requests, and how that goes. */
@Named
@RequestScoped
public class HooksPage {

    @Inject HookDesk desk;

    private List<HookView> hooks;

    public List<HookView> getHooks() {
        if (hooks == null) hooks = desk.all();
        return hooks;
    }

    /** How a state looks. */
    public String tone(HookState state) {
        return switch (state) {
            case ACTIVE -> "good";
            case PAUSED -> "";
            case GIVEN_UP -> "bad";
        };
    }
}
