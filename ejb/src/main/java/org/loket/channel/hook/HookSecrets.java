package org.loket.channel.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.loket.kernel.Secrets;
import org.loket.kernel.Settings;

/** A webhook's secret: derived from the house's own, so that the database holds none. */
@ApplicationScoped
class HookSecrets {

    @Inject Settings settings;

    byte[] of(Hook hook) {
        return Secrets.mac(
                settings.secret().getBytes(StandardCharsets.UTF_8),
                ("webhook " + hook.salt()).getBytes(StandardCharsets.UTF_8));
    }
}
