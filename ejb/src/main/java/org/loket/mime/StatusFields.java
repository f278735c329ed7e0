package org.loket.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The groups of fields of a report: one about the message, one for each recipient (RFC 3464 §2.1,
 * RFC 5965 §3). Servers forget the blank line between groups, so that a name which comes again
 * starts a group too.
 */
final class StatusFields {

    private static final Pattern FIELD = Pattern.compile("([A-Za-z][\\w-]{0,60})[ \\t]*:(.*)");
    private static final Pattern TYPE = Pattern.compile("^\\s*[\\w/-]+\\s*;\\s*");

    private final Map<String, String> fields = new TreeMap<>();

    private StatusFields() {}

    static List<StatusFields> of(String text) {
        List<StatusFields> groups = new ArrayList<>();
        StatusFields group = new StatusFields();
        String name = null;
        for (String line : text.split("\\r?\\n|\\r")) {
            var field = FIELD.matcher(line);
            if (line.isBlank()) {
                group = new StatusFields();
                name = null;
            } else if (Character.isWhitespace(line.charAt(0)) && name != null) {
                group.fields.merge(name, line.strip(), (all, more) -> all + " " + more);
            } else if (field.matches()) {
                name = field.group(1).toLowerCase(Locale.ROOT);
                if (group.fields.containsKey(name)) group = new StatusFields();
                if (group.fields.isEmpty()) groups.add(group);
                group.fields.put(name, field.group(2).strip());
            } else {
                name = null;
            }
        }
        return groups;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    /** Without the type that stands before it: {@code rfc822; anna@example.org}. */
    Optional<String> untyped(String name) {
        return find(name).map(value -> TYPE.matcher(value).replaceFirst("").strip());
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }
}
