package org.loket.mime;

import java.util.List;

/**
 * A node of a message's tree: its header, the place of its body, and what is in it.
 *
 * @param intro where the text ends that stands before the first part, and that mail programs pass
 *     over; the beginning where there is none
 * @param children empty unless it is a multipart with parts
 */
record Entity(
        List<Field> fields, MediaType type, long from, long intro, long to, List<Entity> children) {

    static Entity leaf(List<Field> fields, MediaType type, long from, long to) {
        return new Entity(fields, type, from, from, to, List.of());
    }

    String field(String name) {
        for (Field field : fields) {
            if (field.name().equalsIgnoreCase(name)) return field.value();
        }
        return "";
    }
}
