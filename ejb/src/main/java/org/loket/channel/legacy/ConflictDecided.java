package org.loket.channel.legacy;

import java.util.Map;
import java.util.Optional;
import org.loket.kernel.RecordedEvent;

/**
 * A person decided a conflict with another system.
 *
 * @param request null if nothing came of it for any
 */
public record ConflictDecided(
        String request, String system, String number, ConflictKind kind, Decision decision)
        implements RecordedEvent {

    @Override
    public Optional<String> requestNumber() {
        return Optional.ofNullable(request);
    }

    @Override
    public Map<String, String> after() {
        return Map.of(
                "system",
                system,
                "number",
                number,
                "conflict",
                kind.name(),
                "decision",
                decision.name());
    }
}
