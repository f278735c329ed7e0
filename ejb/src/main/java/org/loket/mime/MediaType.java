package org.loket.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Content-Type (RFC 2045 §5) as far as it was understood. */
record MediaType(String main, String sub, Parameters parameters, Map<String, String> instead) {

    static final MediaType TEXT = of("text/plain");
    static final MediaType BYTES = of("application/octet-stream");

    static MediaType of(String header) {
        return read(header).orElseThrow();
    }

    /** The first that can be read; what is not said or nonsense is of the other type. */
    static MediaType of(List<Field> fields, MediaType unsaid) {
        for (Field field : fields) {
            if (!field.name().equalsIgnoreCase("Content-Type")) continue;
            return read(field.value()).orElseGet(() -> unknown(field.value()));
        }
        return unsaid;
    }

    private static Optional<MediaType> read(String header) {
        Parameters parameters = Parameters.of(header);
        String[] halves = parameters.value.replaceAll("[\\s\"']", "").split("/", 2);
        boolean complete = halves.length == 2 && token(halves[0]) && token(halves[1]);
        if (!complete) return Optional.empty();
        return Optional.of(new MediaType(halves[0], halves[1], parameters, Map.of()));
    }

    private static MediaType unknown(String header) {
        Parameters parameters = Parameters.of(header);
        boolean text = parameters.value.isBlank() || parameters.value.startsWith("text");
        boolean parts = parameters.value.startsWith("multipart");
        MediaType like = text ? TEXT : BYTES;
        if (parts) return new MediaType("multipart", "mixed", parameters, Map.of());
        return new MediaType(like.main, like.sub, parameters, Map.of());
    }

    private static boolean token(String half) {
        return half.matches("[\\w.+$!#&^-]{1,100}");
    }

    boolean is(String type) {
        return main.equals(type);
    }

    boolean is(String type, String subtype) {
        return main.equals(type) && sub.equals(subtype);
    }

    String parameter(String name) {
        String other = instead.get(name);
        return other == null ? parameters.readable(name, StandardCharsets.US_ASCII) : other;
    }

    MediaType with(String name, String value) {
        return new MediaType(main, sub, parameters, Map.of(name, value));
    }

    @Override
    public String toString() {
        return main + "/" + sub;
    }
}
