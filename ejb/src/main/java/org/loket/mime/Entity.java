package org.loket.mime;

import java.util.List;

/**
 * A node of a message's tree: its header, the place of its body, and what is in it.
 *
 * @param children empty unless it is a multipart with parts
 */
record Entity(List<Field> fields, MediaType type, long from, long to, List<Entity> children) {

    String field(String name) {
        for (Field field : fields) {
            if (field.name().equalsIgnoreCase(name)) return field.value();
        }
        return "";
    }
}
