package org.loket.channel.hook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a webhook can be told about. */
public enum HookEvent {
    /** A request was filed. */
    FILED,
    /** The table or a person chose team and priority. */
    ROUTED,
    /** Somebody of the desk took a task of it. */
    TAKEN,
    /** Somebody of the desk wrote to the requester. */
    REPLIED,
    /** The requester wrote. */
    ANSWERED,
    /** We wait for the requester. */
    WAITING,
    /** We wait no more. */
    RESUMED,
    /** Answered or delivered. */
    RESOLVED,
    /** Over. */
    CLOSED,
    /** The requester says that it is not settled. */
    REOPENED,
    /** A promised time has passed. */
    OVERDUE,
    /** Nothing happened: an administrator tries whether the way is open. */
    TEST;

    /** The {@code type} in the payload, such as {@code request.filed}. */
    public String type() {
        String name = name().toLowerCase(Locale.ROOT);
        return this == TEST ? "hook." + name : "request." + name;
    }

    /** All that can be chosen. */
    public static List<HookEvent> choices() {
        return Arrays.stream(values()).filter(event -> event != TEST).toList();
    }

    /** The one of that name; empty if there is none to choose. */
    public static Optional<HookEvent> choice(String name) {
        return choices().stream().filter(event -> event.name().equals(name)).findFirst();
    }
}
