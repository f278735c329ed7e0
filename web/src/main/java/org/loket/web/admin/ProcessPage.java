package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.loket.kernel.NotFound;
import org.loket.studio.ModelKey;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;
import org.loket.workflow.ModelDesk;
import org.loket.workflow.ModelVersion;
import org.loket.workflow.ModelView;
import org.loket.workflow.StudioDesk;
import org.omnifaces.cdi.Param;

/** A process or a decision table: its versions, and the picture of one of them. */
@Named
@RequestScoped
public class ProcessPage {

    @Inject HttpServletRequest request;
    @Inject ModelDesk desk;
    @Inject StudioDesk studio;
    @Inject Notice notice;

    @Inject
    @Param(pathIndex = 0)
    private String kind;

    @Inject
    @Param(pathIndex = 1)
    private String key;

    private ModelKey model;
    private ModelView view;
    private ModelVersion shown;
    private int latest;
    private String why;

    @PostConstruct
    void open() {
        model = ModelKey.of(kind, key);
        view = desk.get(model);
        latest = view.latest().version();
        int wanted =
                Optional.ofNullable(request.getParameter("version"))
                        .filter(it -> it.matches("\\d{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(latest);
        shown =
                view.versions().stream()
                        .filter(it -> it.version() == wanted)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("revision"));
    }

    /** Does what the button says that was pressed. */
    public void act() {
        String act = Optional.ofNullable(request.getParameter("do")).orElse("");
        if (act.equals("edit")) {
            studio.open(model);
            Ways.to(ProcessesPage.studioOf(model));
        } else if (act.equals("back")) {
            studio.rollBack(model, shown.version(), latest, why == null ? "" : why);
            notice.leave("model.published", "");
            Ways.to(getAddress());
        }
    }

    public boolean isOlder() {
        return shown.version() < view.latest().version();
    }

    public String getAddress() {
        return ProcessesPage.addressOf(model);
    }

    public String getFile() {
        return ProcessesPage.fileOf(model) + '/' + shown.version();
    }

    public ModelKey getModel() {
        return model;
    }

    public ModelView getView() {
        return view;
    }

    public ModelVersion getShown() {
        return shown;
    }

    public int getLatest() {
        return latest;
    }

    public void setLatest(int latest) {
        this.latest = latest;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
