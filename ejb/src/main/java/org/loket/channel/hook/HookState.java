package org.loket.channel.hook;

/** Whether a webhook's calls are made. What happens meanwhile waits. */
public enum HookState {
    ACTIVE,
    /** An administrator said so. */
    PAUSED,
    /** It failed for so long that it was paused by itself: a person has to look. */
    GIVEN_UP
}
