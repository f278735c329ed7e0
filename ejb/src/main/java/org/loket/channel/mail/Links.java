package org.loket.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.loket.kernel.Settings;
import org.loket.request.RequestFacts;
import org.loket.request.TrackingCodes;

/** Where the pages are that our mails lead to. */
@ApplicationScoped
class Links {

    @Inject Settings settings;
    @Inject TrackingCodes codes;

    String forRequester(RequestFacts request) {
        return request.guest()
                ? settings.url() + "/follow/" + request.number() + "?code=" + code(request)
                : settings.url() + "/my/" + request.number();
    }

    /** For a mail that others get too: none of them learns the code by it. */
    String forAll(RequestFacts request) {
        return request.guest()
                ? settings.url() + "/follow/" + request.number()
                : forRequester(request);
    }

    String forStaff(RequestFacts request) {
        return settings.url() + "/desk/" + request.number();
    }

    /** With which a guest follows the request. */
    String code(RequestFacts request) {
        return codes.of(request.number());
    }
}
