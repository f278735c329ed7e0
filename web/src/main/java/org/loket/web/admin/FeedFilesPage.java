package org.loket.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.loket.channel.legacy.FeedDesk;
import org.loket.channel.legacy.FileView;
import org.loket.channel.legacy.OurChangeView;
import org.loket.channel.legacy.RowView;
import org.loket.kernel.Keyset;
import org.loket.kernel.Page;
import org.loket.web.look.Notice;
import org.omnifaces.util.Faces;

/** The files of a feed with what became of their rows; of one of them the rejected rows. */
@Named
@RequestScoped
public class FeedFilesPage {

    @Inject HttpServletRequest request;
    @Inject FeedsPage feeds;
    @Inject FeedDesk desk;
    @Inject Notice notice;

    private Page<FileView> page;
    private List<RowView> rejected;
    private List<OurChangeView> parked;

    public List<FileView> getFiles() {
        return page().rows();
    }

    public String getOlder() {
        return page().next().map(place -> address("older", place)).orElse("");
    }

    public String getNewer() {
        return page().previous().map(place -> address("newer", place)).orElse("");
    }

    /** The file whose rejected rows are shown; null if none was chosen. */
    public FileView getFile() {
        return number("file").map(desk::file).orElse(null);
    }

    public List<RowView> getRejected() {
        if (rejected == null) {
            rejected = desk.rejected(number("file").orElseThrow(), number("behind").orElse(0L));
        }
        return rejected;
    }

    /**
     * The address of the rejected rows behind those that are shown; empty if these are the last.
     */
    public String getMore() {
        if (getRejected().size() < FeedDesk.REJECTED) return "";
        return new Address(address())
                .with("file", request.getParameter("file"))
                .with("behind", "" + rejected.get(rejected.size() - 1).number())
                .toString();
    }

    /** What the feed's system was told and did not take. */
    public List<OurChangeView> getParked() {
        if (parked == null) parked = desk.parked(feeds.getId());
        return parked;
    }

    /** Hundredths of the rows that have their verdict. */
    public long percent(FileView file) {
        if (file.total() == null) return 0;
        return file.total() == 0 ? 100 : file.done() * 100 / file.total();
    }

    /** Stops, continues or tries again, as the button says. */
    public void order() {
        number("pause").ifPresent(desk::pause);
        number("continue").ifPresent(desk::goOn);
        number("retry").ifPresent(desk::retry);
        number("tell").ifPresent(desk::tellAgain);
        notice.leave("feeds.ordered", "");
        Faces.redirect(address());
    }

    public String getAddress() {
        return address();
    }

    private String address() {
        return FeedsPage.ADDRESS + "/" + feeds.getId();
    }

    private Page<FileView> page() {
        if (page == null) {
            Keyset newer = Keyset.parse(request.getParameter("newer")).orElse(null);
            Keyset from =
                    newer != null
                            ? newer
                            : Keyset.parse(request.getParameter("older")).orElse(null);
            page = desk.files(feeds.getId(), from, newer != null);
        }
        return page;
    }

    private Optional<Long> number(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(it -> it.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private String address(String direction, Keyset place) {
        return new Address(address()).with(direction, place.token()).toString();
    }
}
