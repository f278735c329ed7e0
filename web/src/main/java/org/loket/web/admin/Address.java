package org.loket.web.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of a page with what it shows. */
final class Address {

    private final StringBuilder url;

    Address(String page) {
        url = new StringBuilder(page);
    }

    /** Adds a parameter; nothing if it is empty. */
    Address with(String name, String value) {
        if (!value.isEmpty()) {
            url.append(url.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
