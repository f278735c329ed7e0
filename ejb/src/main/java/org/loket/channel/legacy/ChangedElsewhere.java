package org.loket.channel.legacy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.loket.kernel.RecordedEvent;

/** What another system said of a request was taken over. */
public record ChangedElsewhere(String request, String system, News news) implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.of(request);
    }

    @Override
    public Map<String, String> after() {
        Map<String, String> after = new TreeMap<>();
        after.put("system", system);
        after.put("number", news.number());
        after.put("status", news.status().name());
        if (news.version() != null) after.put("version", news.version().toString());
        return after;
    }
}
