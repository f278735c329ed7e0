package org.loket.channel.legacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.loket.kernel.Settings;

/**
 * Where a feed's files lie: those that wait in its folder, those that are worked on in {@code
 * .work} below it, the others in {@code done} and {@code failed}. Every step is one renaming, so
 * that a file is in one place whenever we are stopped.
 */
@ApplicationScoped
class Folders {

    /** Behind the name of a file: what became of its rows. */
    static final String RESULTS = ".results.csv";

    /** Behind the name of a file that another system has finished writing. */
    static final String DONE = ".done";

    private static final char AFTER_ID = '_';

    @Inject Settings settings;

    /** The feed's folder; files of an SFTP server are worked on in one of our own. */
    Path of(long feed, Place place) {
        Path root = settings.feeds().toAbsolutePath().normalize();
        if (place instanceof Place.Folder folder) return root.resolve(folder.path());
        return place instanceof Place.Sftp ? root.resolve(".sftp").resolve("" + feed) : none();
    }

    /** A folder in which nothing ever lies. */
    Path none() {
        return settings.feeds().toAbsolutePath().normalize().resolve(".none");
    }

    Path work(Path folder) {
        return folder.resolve(".work");
    }

    /** A name under which a file is worked on and which no other ever has. */
    String workName(String name) {
        return UUID.randomUUID().toString() + AFTER_ID + name;
    }

    /** The file's own name. */
    String nameOf(String workName) {
        return workName.substring(workName.indexOf(AFTER_ID) + 1);
    }

    /**
     * Takes a file out of the way of others: of several who try, one succeeds.
     *
     * @return whether it was us
     */
    boolean take(Path file, Path workFile) {
        try {
            Files.createDirectories(workFile.getParent());
            Files.move(file, workFile, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + DONE));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be taken", e);
        }
    }

    /** The files that are worked on, or were when we were stopped. */
    List<Path> inWork(Path folder) {
        Path work = work(folder);
        if (Files.notExists(work)) return List.of();
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().indexOf(AFTER_ID) == 36)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + work + " cannot be read", e);
        }
    }

    /** Puts a file away; beside one of the same name it gets the number of its row in the table. */
    void putAway(Path workFile, Path to, String name, long id) {
        try {
            Files.createDirectories(to);
            Path target = to.resolve(name);
            if (Files.exists(target)) target = to.resolve(id + "-" + name);
            Files.move(workFile, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return; // another node was quicker
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + workFile + " cannot be put away", e);
        }
    }

    void drop(Path workFile) {
        try {
            Files.deleteIfExists(workFile);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + workFile + " cannot be removed", e);
        }
    }

    /** Shows a finished file under its name at once, never a part of it. */
    void publish(Path written, Path as) throws IOException {
        try {
            Files.move(
                    written,
                    as,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the folder of " + as + " cannot rename", e);
        }
    }
}
