package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.loket.request.ManyAtOnce;

/**
 * Starts many processes within one command of the engine: it sends what they write in batches, not
 * process by process.
 */
@ApplicationScoped
class ManyProcesses implements ManyAtOnce {

    @Inject Engine engine;

    @Override
    public void during(Runnable work) {
        engine.inOneCommand(work);
    }
}
