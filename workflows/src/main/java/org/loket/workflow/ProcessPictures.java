package org.loket.workflow;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.loket.directory.Roles;
import org.loket.kernel.Language;
import org.loket.kernel.NotFound;
import org.loket.request.OpenTasks;
import org.loket.request.RequestDesk;
import org.loket.request.RequestFacts;
import org.loket.request.RequestKey;
import org.loket.request.StaffDesk;
import org.loket.request.TaskView;

/**
 * Shows where a request is: as a path of plain steps, and as a drawing of its process. What runs
 * says it, so a changed model needs no new pages.
 */
@Stateless
@PermitAll
public class ProcessPictures {

    @Inject RequestDesk desk;
    @Inject StaffDesk staff;
    @Inject OpenTasks tasks;
    @Inject Visits visits;
    @Inject PlainModels models;

    /**
     * The path for the requester.
     *
     * @throws NotFound if the request is not the caller's and the code does not fit
     */
    public List<PathStep> path(@NotNull RequestKey key, @NotNull Language language) {
        return path(visits.of(desk.facts(key).id()), language);
    }

    /**
     * The drawing for the requester: an {@code svg} element to put into a page.
     *
     * @throws NotFound if the request is not the caller's and the code does not fit
     */
    public String svg(@NotNull RequestKey key, @NotNull Language language) {
        return draw(desk.facts(key), language, false, null);
    }

    /** The path for staff who may see the request. */
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.SYSTEM})
    public List<PathStep> pathForStaff(@NotNull String number, @NotNull Language language) {
        return path(visits.of(staff.facts(number).id()), language);
    }

    /** The drawing for staff: with what requesters are spared, and who has the task. */
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.SYSTEM})
    public String svgForStaff(@NotNull String number, @NotNull Language language) {
        RequestFacts request = staff.facts(number);
        String holder =
                tasks.of(request.id()).stream()
                        .map(TaskView::assigneeName)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return draw(request, language, true, holder);
    }

    private List<PathStep> path(List<Visit> been, Language language) {
        return new RequestPath(models::get, been, language).steps();
    }

    private String draw(RequestFacts request, Language language, boolean forStaff, String holder) {
        List<Visit> been = visits.of(request.id());
        String definition =
                been.isEmpty()
                        ? models.latest(request.process())
                        : been.get(been.size() - 1).definition();
        PlainModel model = models.get(definition);
        Words words = new Words(language);
        return new Drawing(model, new Trace(model, definition, been), language, forStaff)
                .svg(
                        "process-" + request.number(),
                        words.title(request.number()),
                        words.describe(path(been, language)),
                        holder);
    }
}
