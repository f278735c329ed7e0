package org.loket.mime;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as they stand in running text and in reports. */
final class BareAddress {

    /** A group of its own: the address without brackets. */
    static final String PATTERN =
            "<?(?:mailto:)?((?:\"[^\"\\n]{1,64}\"|[^\\s<>()\\[\\]\"',;:|=/@]"
                    + "[^\\s<>()\\[\\]\"',;:|@]{0,127})@"
                    + "[^\\s<>()\\[\\]\"',;:|@]{0,190}[^\\s<>()\\[\\]\"',;:|@.!?])>?";

    private static final Pattern ADDRESS = Pattern.compile(PATTERN);

    private BareAddress() {}

    static Optional<String> in(String text) {
        Matcher found = ADDRESS.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
