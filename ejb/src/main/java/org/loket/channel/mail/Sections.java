package org.loket.channel.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text file of this package, cut at its lines of the form {@code [name]}. */
final class Sections {

    private static final Pattern NAME = Pattern.compile("\\[([a-z-]+)]");

    private Sections() {}

    /** The lines of each section; what stands before the first one has the empty name. */
    static Map<String, List<String>> of(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        sections.put("", current);
        for (String line : read(file).split("\n")) {
            Matcher name = NAME.matcher(line);
            if (name.matches()) {
                current = new ArrayList<>();
                sections.put(name.group(1), current);
            } else if (!line.isBlank()) {
                current.add(line);
            }
        }
        return sections;
    }

    private static String read(String file) {
        try (InputStream in = Sections.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("there is no file " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
