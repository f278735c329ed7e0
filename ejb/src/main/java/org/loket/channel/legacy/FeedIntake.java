package org.loket.channel.legacy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loket.directory.Roles;
import org.loket.kernel.Clock;
import org.loket.kernel.RecordedEvent;

/**
 * Takes files in, and puts those away that are through. What lies in a feed's {@code .work} folder
 * is ours: a file without a row in the table gets one, whoever moved it there.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class FeedIntake {

    @Inject Feeds feeds;
    @Inject Folders folders;
    @Inject Clock clock;
    @Inject Event<FilesWaiting> waiting;
    @Inject Event<RecordedEvent> recorded;

    /** The feeds that take files, each with its version. */
    public Map<Long, Integer> enabled() {
        return feeds.enabled();
    }

    /** Where a feed's files come from, and what they need. */
    public FeedSource source(long feed) {
        Feed found = feeds.get(feed);
        Definition definition = found.definition();
        return new FeedSource(
                feed,
                definition,
                folders.of(feed, definition.place()),
                Optional.ofNullable(found.secret()));
    }

    /** Files that are not through. */
    public List<Long> running() {
        return feeds.running();
    }

    /** Where a file is that is known under this name while it is worked on. */
    public Optional<FileStatus> status(long feed, String workName) {
        return feeds.fileInWork(feed, workName).map(FeedFile::status);
    }

    /** Takes a file that another system has finished, unless the feed was stopped just now. */
    public void arrived(FeedSource source, Path file) {
        if (!feeds.get(source.feed()).enabled()) return;
        String workName = folders.workName(file.getFileName().toString());
        if (folders.take(file, folders.work(source.folder()).resolve(workName))) tidy(source);
    }

    /** Notes files that are in work, and puts away those that are through. */
    public void tidy(FeedSource source) {
        for (Path file : folders.inWork(source.folder())) {
            String workName = file.getFileName().toString();
            FeedFile known =
                    feeds.fileInWork(source.feed(), workName)
                            .orElseGet(() -> note(source, file, workName));
            if (known == null) continue;
            switch (known.status()) {
                case DONE -> putAway(source, file, "done", known);
                case FAILED -> putAway(source, file, "failed", known);
                default -> waiting.fire(new FilesWaiting());
            }
        }
    }

    private void putAway(FeedSource source, Path file, String to, FeedFile known) {
        if (source.place() instanceof Place.Sftp) {
            folders.drop(file); // the server keeps it
        } else {
            folders.putAway(file, source.folder().resolve(to), known.name(), known.id());
        }
    }

    private FeedFile note(FeedSource source, Path file, String workName) {
        String name = folders.nameOf(workName);
        FeedFile noted =
                feeds.add(new FeedFile(source.feed(), name, workName, size(file), clock.now()));
        recorded.fire(new FeedFileTaken(source.feed(), name));
        return noted;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
