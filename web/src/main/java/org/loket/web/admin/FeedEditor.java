package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.loket.channel.legacy.Carries;
import org.loket.channel.legacy.FeedDesk;
import org.loket.channel.legacy.FeedForm;
import org.loket.channel.legacy.Field;
import org.loket.channel.legacy.Preview;
import org.loket.channel.legacy.Problem;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;

/** The settings of a feed, tried on the first rows of a file before they are kept. */
@Named
@RequestScoped
public class FeedEditor {

    @Inject FeedsPage feeds;
    @Inject FeedDesk desk;
    @Inject FeedWords words;
    @Inject Notice notice;

    private final Map<String, String> form = new HashMap<>();
    private String secret;
    private Part sample;
    private Preview preview;

    @PostConstruct
    void load() {
        form.putAll(feeds.getFeed().settings());
    }

    public Map<String, String> getForm() {
        return form;
    }

    public List<Field> getFields() {
        return List.of(Field.values());
    }

    /** Whether there are rows that cannot be without it. */
    public boolean needed(Field field) {
        return Arrays.stream(Carries.values()).anyMatch(field::neededFor);
    }

    /** Where a field is shown: with what it can say something about. */
    public String only(Field field) {
        if (!field.possibleFor(Carries.CHANGES)) return "only-requests";
        return field.possibleFor(Carries.REQUESTS) ? "" : "only-changes";
    }

    /** The databases that can be chosen; one that was chosen stays, though it may be gone. */
    public List<String> getDatabases() {
        SortedSet<String> names = new TreeSet<>(desk.databases());
        String chosen = settings().get("source");
        if (!chosen.isEmpty()) names.add(chosen);
        return List.copyOf(names);
    }

    /** The first rows as they would be filed under what stands in the form. */
    public Preview getPreview() {
        if (preview == null) preview = desk.preview(feeds.getId(), settings());
        return preview;
    }

    public int getMost() {
        return FeedForm.MOST;
    }

    public void tryOut() {
        keepSample();
        mark(desk.problems(settings()));
    }

    public void save() {
        keep(false);
    }

    public void saveAndEnable() {
        keep(true);
    }

    private void keep(boolean enabled) {
        keepSample();
        Map<String, Problem> wrong = desk.save(feeds.getId(), settings(), enabled);
        if (wrong.containsKey("name") || enabled && !wrong.isEmpty()) {
            mark(wrong);
            return;
        }
        if (secret != null) desk.secret(feeds.getId(), secret);
        notice.leave(enabled ? "feeds.on" : "feeds.off", "");
        Ways.to(FeedsPage.ADDRESS + "/" + feeds.getId() + (enabled ? "" : "/edit"));
    }

    private void keepSample() {
        if (sample == null || sample.getSize() == 0) return;
        try (InputStream in = sample.getInputStream()) {
            desk.sample(feeds.getId(), sample.getSubmittedFileName(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mark(Map<String, Problem> wrong) {
        wrong.forEach((name, problem) -> Ways.wrong(name, words.problem(problem)));
    }

    private FeedForm settings() {
        return new FeedForm(form);
    }

    public String getSecret() {
        return null;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public Part getSample() {
        return sample;
    }

    public void setSample(Part sample) {
        this.sample = sample;
    }
}
