package org.loket.stack;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code realm-config} holds: realm, people, directory, and the looks of the sign-in page. */
final class RealmFiles {

    private static final String FOLDER = "/org/loket/realm/";

    /** {@code ${NAME}} or {@code ${NAME:default}}, as Keycloak fills them too. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{(LOKET_[A-Z_]+)(?::([^}]*))?}");

    private RealmFiles() {}

    static InputStream open(String name) {
        InputStream stream = RealmFiles.class.getResourceAsStream(FOLDER + name);
        if (stream == null) throw new StackFailed("realm-config has no " + name);
        return stream;
    }

    /** The file with every {@code LOKET_} placeholder filled. */
    static String filled(String name, Map<String, String> values) throws IOException {
        try (InputStream stream = open(name)) {
            return fill(new String(stream.readAllBytes(), StandardCharsets.UTF_8), values);
        }
    }

    static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        value(found.group(1), found.group(2), values)));
    }

    private static String value(String name, String otherwise, Map<String, String> values) {
        String value = values.get(name);
        if (value != null) return value.replace("\\", "\\\\").replace("\"", "\\\"");
        if (otherwise == null) throw new StackFailed("The realm needs a value for " + name);
        return otherwise;
    }

    /** Copies the sign-in theme to Keycloak's {@code themes} folder. */
    static void copyTheme(Path themes) throws IOException {
        URL marker = RealmFiles.class.getResource("/theme/loket/login/theme.properties");
        if (marker == null) throw new StackFailed("realm-config has no theme");
        try {
            URI uri = marker.toURI();
            if (uri.getScheme().equals("file")) {
                copy(Path.of(uri).getParent().getParent(), themes.resolve("loket"));
                return;
            }
            URI jar = URI.create(uri.toString().replaceFirst("!.*", "!/"));
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                copy(files.getPath("/theme/loket"), themes.resolve("loket"));
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
