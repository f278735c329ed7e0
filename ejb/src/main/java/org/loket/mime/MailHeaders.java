package org.loket.mime;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The header of a message. Names are found in any case; values are unfolded and readable. */
public final class MailHeaders {

    private final List<Field> fields;
    private final Charset unsaid;

    MailHeaders(List<Field> fields, Charset unsaid) {
        this.fields = List.copyOf(fields);
        this.unsaid = unsaid;
    }

    /** The topmost of this name that is not empty. */
    public Optional<String> first(String name) {
        return values(name).filter(value -> !value.isBlank()).findFirst();
    }

    /** All of this name, the topmost first. */
    public List<String> all(String name) {
        return values(name).toList();
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    }

    /** As they were written, in their order, repeated ones too. */
    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** As they stand in the message, one char for each byte; without empty ones. */
    List<String> raw(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name) && !field.value().isBlank())
                .map(Field::value)
                .toList();
    }

    Charset unsaid() {
        return unsaid;
    }

    private Stream<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(field -> EncodedWords.decode(field.value(), unsaid).strip());
    }
}
