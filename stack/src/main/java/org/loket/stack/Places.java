package org.loket.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param checkout the project's top folder
 * @param home what belongs to this stack: data, logs, process ids
 */
public record Places(Path checkout, Path home) {

    /** System property that names the checkout, where the working directory is outside of it. */
    public static final String ROOT = "loket.root";

    /** A stack of its own below {@code .loket}; the data of one name is kept between runs. */
    public static Places named(String name) {
        Path checkout = find();
        return new Places(checkout, checkout.resolve(".loket").resolve(name));
    }

    private static Path find() {
        Path start = Path.of(System.getProperty(ROOT, "")).toAbsolutePath().normalize();
        for (Path path = start; path != null; path = path.getParent()) {
            if (Files.isDirectory(path.resolve("realm-config"))) return path;
        }
        throw new StackFailed(
                "No checkout of Loket at or above " + start + "; name it with -D" + ROOT + "=...");
    }

    /** The configured WildFly; shared by all runs, written by none. */
    public Path server() {
        return mustExist(checkout.resolve("ear/target/server"));
    }

    public Path ear() {
        return mustExist(checkout.resolve("ear/target/loket.ear"));
    }

    /** Keycloak as it was unpacked. */
    Path keycloak() {
        Path unpacked = mustExist(checkout.resolve("stack/target/keycloak"));
        try (var folders = Files.list(unpacked)) {
            return folders.filter(f -> f.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new StackFailed("Nothing in " + unpacked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path mustExist(Path path) {
        if (!Files.exists(path)) {
            throw new StackFailed(path + " is not built yet: mvn package -DskipTests");
        }
        return path;
    }

    /** What can be made again and is shared by all stacks of the checkout. */
    Path cache() {
        return checkout.resolve(".loket/cache");
    }

    public Path log(String name) {
        return home.resolve("log").resolve(name + ".log");
    }

    Path pid(String name) {
        return home.resolve("pid").resolve(name + ".pid");
    }
}
