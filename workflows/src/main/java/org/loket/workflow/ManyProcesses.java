package org.loket.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.loket.request.ManyAtOnce;

/**
 * Starts many processes within one command of the engine: it sends what they write in batches, not
 * process by process. The command is done here and not within {@link Engine}, whose methods the
 * container keeps out of their callers' transactions.
 */
@ApplicationScoped
class ManyProcesses implements ManyAtOnce {

    @Inject Engine engine;

    @Override
    public void during(Runnable work) {
        engine.commands()
                .execute(
                        context -> {
                            work.run();
                            return null;
                        });
    }
}
