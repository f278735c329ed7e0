package org.loket.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Keycloak, built once for our way of running it and kept in the cache. After the first clean stop
 * an archive of its loaded classes lies beside it, which halves its start.
 */
final class KeycloakBuild {

    private final Path unpacked;
    private final Path cache;
    private final Path home;

    KeycloakBuild(Places places) {
        this.unpacked = places.keycloak();
        this.cache = places.cache();
        String name = unpacked.getFileName().toString();
        String java = System.getProperty("java.vm.version") + System.getProperty("java.home");
        this.home = cache.resolve(name + "-" + Folders.stamp(name, java));
    }

    Path home() {
        return home;
    }

    /** The archive of loaded classes; absent until a run has ended well. */
    Path classArchive() {
        return home.resolve("keycloak.jsa");
    }

    /** Builds unless that is done; another stack that builds at this moment is waited for. */
    boolean build(Path log) throws IOException, InterruptedException {
        Files.createDirectories(cache);
        try (FileChannel lockFile =
                        FileChannel.open(
                                cache.resolve("keycloak.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = lockFile.lock()) {
            Path done = home.resolve("built");
            if (lock.isValid() && Files.exists(done)) return false;
            Folders.delete(home);
            Folders.copy(unpacked, home);
            run(log);
            Files.createFile(done);
            return true;
        }
    }

    private void run(Path log) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                home.resolve("bin/kc.sh").toString(),
                                "build",
                                "--db=dev-file",
                                "--health-enabled=true")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1"));
        if (builder.start().waitFor() != 0) {
            throw new StackFailed("Keycloak cannot be built\n" + Logs.tail(log, 25));
        }
    }
}
