package org.loket.channel.legacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.loket.directory.Roles;
import org.loket.kernel.Keyset;
import org.loket.kernel.NotFound;
import org.loket.kernel.Page;
import org.loket.kernel.RecordedEvent;
import org.loket.kernel.Sources;
import org.loket.kernel.Vault;

/** Where administrators set up feeds and see what became of their files. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
public class FeedDesk {

    /** How many rejected rows are told at once. */
    public static final int REJECTED = 50;

    @Inject Feeds feeds;
    @Inject FeedPreview preview;
    @Inject Results results;
    @Inject OurChanges changes;
    @Inject Sources sources;
    @Inject Vault vault;
    @Inject Event<FilesWaiting> waiting;
    @Inject Event<RecordedEvent> recorded;

    public List<FeedView> all() {
        return feeds.all().stream().map(Feed::view).toList();
    }

    /**
     * @throws NotFound if there is none
     */
    public FeedView get(long id) {
        return feeds.get(id).view();
    }

    /** A new feed, which takes no files yet. */
    public long add(@NotNull FeedForm form) {
        Feed feed = new Feed(form);
        feeds.add(feed);
        FeedView empty = new FeedView(feed.id(), "", false, Map.of(), false, null);
        recorded.fire(FeedChanged.of(empty, feed.view()));
        return feed.id();
    }

    /**
     * Keeps the settings. What is not finished is kept too, but such a feed takes no files.
     *
     * @param enabled whether it takes files
     * @return what is wrong, by the setting's name; not empty: a feed that was to take files was
     *     not changed
     * @throws NotFound if there is none
     */
    public Map<String, Problem> save(long id, @NotNull FeedForm form, boolean enabled) {
        Feed feed = feeds.get(id);
        Map<String, Problem> wrong = new FeedReading(form).problems();
        boolean unusable = wrong.containsKey("name") || (enabled && !wrong.isEmpty());
        if (unusable) return wrong;
        FeedView before = feed.view();
        feed.write(form);
        feed.enable(enabled);
        feeds.changed();
        recorded.fire(FeedChanged.of(before, feed.view()));
        return wrong;
    }

    /** Keeps the password or private key of the feed's server, sealed. */
    public void secret(long id, @NotNull String secret) {
        Feed feed = feeds.get(id);
        feed.secret(vault.seal(secret));
        recorded.fire(new FeedChanged(Map.of(), Map.of("feed", feed.name(), "secret", "changed")));
    }

    /** Keeps the beginning of a file, to try the mapping on. */
    public void sample(long id, @NotNull String name, @NotNull InputStream file)
            throws IOException {
        String shortName = name.substring(Math.max(0, name.length() - 200));
        feeds.get(id).sample(shortName, file.readNBytes(FeedPreview.SAMPLE));
    }

    /** The first rows as they would be filed under these settings. */
    public Preview preview(long id, @NotNull FeedForm form) {
        return preview.of(feeds.get(id), form);
    }

    /** Names of the databases that the operator set up. */
    public SortedSet<String> databases() {
        return sources.databases();
    }

    /** What the feed's system was told and did not take. */
    public List<OurChangeView> parked(long id) {
        return changes.parked(feeds.get(id).id());
    }

    /** Tells it that once more. */
    public void tellAgain(long change) {
        recorded.fire(new ChangeToldAgain(changes.retry(change)));
    }

    /** What is wrong with settings, by their names. */
    public Map<String, Problem> problems(@NotNull FeedForm form) {
        return new FeedReading(form).problems();
    }

    /** A feed's files, the newest first. */
    public Page<FileView> files(long id, Keyset from, boolean backwards) {
        return feeds.files(feeds.get(id).id(), from, backwards);
    }

    /**
     * @throws NotFound if there is none
     */
    public FileView file(long id) {
        return feeds.file(id).view();
    }

    /** The next rejected rows of a file behind one of them. */
    public List<RowView> rejected(long file, long behind) {
        return feeds.rejected(feeds.file(file).id(), behind, REJECTED).stream()
                .map(FeedRow::view)
                .toList();
    }

    /** Writes what became of each row so far. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void results(long file, @NotNull OutputStream out) throws IOException {
        results.write(feeds.file(file).id(), out);
    }

    /** Stops a file after the rows that are being filed now. */
    public void pause(long file) {
        order(file, "pause", FeedFile::pause);
    }

    /** Lets a stopped file go on where it stood. */
    public void goOn(long file) {
        order(file, "continue", FeedFile::goOn);
    }

    /** Tries the rejected rows of a file again, with the mapping as it is now. */
    public void retry(long file) {
        order(file, "retry", FeedFile::retry);
    }

    private void order(long id, String order, Predicate<FeedFile> change) {
        FeedFile file = feeds.lock(id);
        if (!change.test(file)) return;
        recorded.fire(new FeedFileOrdered(file.feed(), file.name(), order));
        waiting.fire(new FilesWaiting());
    }
}
