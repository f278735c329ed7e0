package org.loket.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.loket.kernel.Secrets;
import org.loket.kernel.Settings;

/**
 * The codes with which guests follow their requests: derived from the installation's secret, so
 * that every mail can carry it and none is stored.
 */
@ApplicationScoped
public class TrackingCodes {

    @Inject Settings settings;

    /** 80 bits that nobody can guess without the secret. */
    public String of(String number) {
        return Secrets.code(settings.secret(), "track " + number);
    }

    boolean fits(String number, String typed) {
        return Secrets.same(of(number), typed);
    }
}
