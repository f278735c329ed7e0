package org.loket.channel.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/** Mail addresses, compared as people do. */
final class Addresses {

    private static final Pattern USABLE =
            Pattern.compile(
                    "[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cntrl}]+@[^\\s@<>,;:\"()\\\\\\p{Cntrl}]+");

    private static final int MOST = 254;

    private Addresses() {}

    /** {@code desk@loket.example} of {@code The desk <desk@loket.example>}. */
    static String bare(String said) {
        int open = said.lastIndexOf('<');
        int close = said.indexOf('>', open);
        return open >= 0 && close > open ? said.substring(open + 1, close).strip() : said.strip();
    }

    /** As it is compared and stored. */
    static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a mail can be sent there at all. */
    static boolean usable(String address) {
        return address.length() <= MOST && USABLE.matcher(address).matches();
    }
}
