package org.loket.web.admin;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loket.workflow.ModelChange;
import org.loket.workflow.ModelChange.Fate;
import org.loket.workflow.ModelDesk;
import org.loket.workflow.Standing;

/** What the page of a process says of the version it shows: what changed, and who stands where. */
@Named
@RequestScoped
public class ProcessDifference {

    @Inject HttpServletRequest request;
    @Inject ModelDesk desk;
    @Inject ProcessPage page;

    private int against;
    private List<ModelChange> changes = List.of();
    private List<Standing> standing;

    @PostConstruct
    void compare() {
        against =
                Optional.ofNullable(request.getParameter("against"))
                        .filter(it -> it.matches("\\d{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(0);
        if (against == 0) return;
        changes = desk.difference(page.getModel(), against, page.getShown().version());
    }

    /** The version that the shown one is compared with; 0 if with none. */
    public int getAgainst() {
        return against;
    }

    public List<ModelChange> getChanges() {
        return changes;
    }

    public String getFile() {
        return ProcessesPage.fileOf(page.getModel()) + '/' + against;
    }

    /** What to colour in the older picture: {@code element:fate}, with blanks between. */
    public String getOldMarks() {
        return marks(Fate.NEW);
    }

    /** The same for the newer picture. */
    public String getNewMarks() {
        return marks(Fate.GONE);
    }

    private String marks(Fate without) {
        return changes.stream()
                .filter(it -> it.fate() != without)
                .map(it -> it.element() + ':' + it.fate().name().toLowerCase(Locale.ROOT))
                .collect(joining(" "));
    }

    public List<Standing> getStanding() {
        if (standing == null) {
            standing = desk.standing(page.getModel(), page.getShown().version());
        }
        return standing;
    }

    /** What to write at the elements: {@code element:requests}, with blanks between. */
    public String getCounts() {
        return getStanding().stream()
                .map(it -> it.element() + ':' + it.requests())
                .collect(joining(" "));
    }
}
