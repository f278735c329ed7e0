package org.loket.channel.legacy;

import java.util.Map;
import java.util.TreeMap;
import org.loket.kernel.RecordedEvent;

/** An administrator changed a feed; only the settings that are others now are told. */
public record FeedChanged(Map<String, String> before, Map<String, String> after)
        implements RecordedEvent {

    private static final int MOST = 200;

    static FeedChanged of(FeedView was, FeedView is) {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        is.settings().forEach((name, value) -> differ(before, after, name, was, value));
        if (was.enabled() != is.enabled()) {
            before.put("enabled", Boolean.toString(was.enabled()));
            after.put("enabled", Boolean.toString(is.enabled()));
        }
        after.put("feed", is.name());
        return new FeedChanged(before, after);
    }

    private static void differ(
            Map<String, String> before,
            Map<String, String> after,
            String name,
            FeedView was,
            String value) {
        String old = was.settings().getOrDefault(name, "");
        if (old.equals(value)) return;
        before.put(name, cut(old));
        after.put(name, cut(value));
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(MOST, value.length()));
    }
}
