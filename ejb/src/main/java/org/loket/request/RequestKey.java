package org.loket.request;

import java.util.Optional;

/**
 * How a requester opens a request: by being its requester, or with the tracking code from our mail.
 */
public record RequestKey(String number, Optional<String> code) {

    public static RequestKey own(String number) {
        return new RequestKey(number, Optional.empty());
    }

    public static RequestKey withCode(String number, String code) {
        return new RequestKey(number, Optional.of(code));
    }
}
