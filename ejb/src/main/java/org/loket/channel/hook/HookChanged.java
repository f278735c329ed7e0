package org.loket.channel.hook;

import java.util.Map;
import org.loket.kernel.RecordedEvent;

/** Something happened to a webhook itself. */
public record HookChanged(What happened, String name, Map<String, String> after)
        implements RecordedEvent {

    /** What it was. */
    public enum What {
        ADDED,
        CHANGED,
        SECRET,
        PAUSED,
        RESUMED,
        GIVEN_UP,
        REMOVED,
        REPLAYED
    }

    static HookChanged of(What what, Hook hook) {
        return new HookChanged(what, hook.name(), Map.of("hook", hook.name()));
    }

    /** With what it is now. */
    static HookChanged of(What what, Hook hook, HookForm form) {
        return new HookChanged(
                what,
                hook.name(),
                Map.of(
                        "hook",
                        hook.name(),
                        "address",
                        hook.address(),
                        "events",
                        hook.events().toString(),
                        "personal",
                        Boolean.toString(form.personal())));
    }

    @Override
    public String what() {
        return switch (happened) {
            case ADDED -> "HookAdded";
            case CHANGED -> "HookChanged";
            case SECRET -> "HookSecretChanged";
            case PAUSED -> "HookPaused";
            case RESUMED -> "HookResumed";
            case GIVEN_UP -> "HookGivenUp";
            case REMOVED -> "HookRemoved";
            case REPLAYED -> "HookReplayed";
        };
    }
}
