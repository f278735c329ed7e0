package org.loket.web.admin;

import static java.util.Map.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.loket.channel.legacy.FeedDesk;
import org.loket.channel.legacy.FeedForm;
import org.loket.channel.legacy.FeedView;
import org.loket.kernel.NotFound;
import org.loket.web.look.Texts;
import org.loket.web.look.Visitor;
import org.loket.web.look.Ways;
import org.omnifaces.cdi.Param;

/** The feeds: all of them, the files of one, or its settings, as the address says. */
@Named
@RequestScoped
public class FeedsPage {

    static final String ADDRESS = "/admin/feeds";

    private static final Map<String, String> BEGINNING =
            Map.ofEntries(
                    entry("carries", "requests"),
                    entry("place", "folder"),
                    entry("pattern", "*.csv"),
                    entry("format", "csv"),
                    entry("charset", "UTF-8"),
                    entry("delimiter", ";"),
                    entry("quote", "\""),
                    entry("header", "true"),
                    entry("confirm", "true"),
                    entry("update", "false"),
                    entry("doneFile", "false"),
                    entry("take", "mark"),
                    entry("aloud", "false"),
                    entry("tell", "false"),
                    entry("tellTexts", "false"));

    @Inject HttpServletRequest request;
    @Inject FeedDesk desk;
    @Inject Visitor visitor;

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    @Param(pathIndex = 1)
    private String what;

    private List<FeedView> feeds;
    private FeedView feed;

    /** The part of the page that is shown. */
    public String getPart() {
        if (id == null) return "feeds";
        return "edit".equals(what) ? "feed-edit" : "feed-files";
    }

    public List<FeedView> getFeeds() {
        if (feeds == null) feeds = desk.all();
        return feeds;
    }

    /** The feed that the address names. */
    public FeedView getFeed() {
        if (feed == null) feed = desk.get(getId());
        return feed;
    }

    public long getId() {
        if (id == null || !id.matches("\\d{1,18}")) throw new NotFound("feed", id);
        return Long.parseLong(id);
    }

    public String getTitle() {
        return id == null ? Texts.text(visitor.language(), "admin", "feeds") : getFeed().name();
    }

    /** A new feed, to be filled in. */
    public void begin() {
        String name = request.getParameter("name");
        if (name == null || name.isBlank() || name.strip().length() > 100) {
            Ways.wrong(null, Texts.text(visitor.language(), "common", "field.missing"));
            return;
        }
        Map<String, String> form = new HashMap<>(BEGINNING);
        form.put("name", name.strip());
        Ways.to(ADDRESS + "/" + desk.add(new FeedForm(form)) + "/edit");
    }
}
