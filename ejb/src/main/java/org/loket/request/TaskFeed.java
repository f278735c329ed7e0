package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells whoever listens what changed in the lists, once it is certain. Carries nothing of a
 * request's content.
 */
@ApplicationScoped
public class TaskFeed {

    private final Set<Consumer<TaskChanged>> listeners = ConcurrentHashMap.newKeySet();

    public void listen(Consumer<TaskChanged> listener) {
        listeners.add(listener);
    }

    public void leave(Consumer<TaskChanged> listener) {
        listeners.remove(listener);
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) TaskChanged change) {
        listeners.forEach(listener -> listener.accept(change));
    }
}
