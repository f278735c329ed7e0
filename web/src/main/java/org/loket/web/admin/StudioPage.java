package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.loket.kernel.Language;
import org.loket.studio.DraftView;
import org.loket.studio.ModelKey;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;
import org.loket.workflow.ModelDesk;
import org.loket.workflow.ModelView;
import org.loket.workflow.StudioDesk;
import org.omnifaces.cdi.Param;

/** Where a model is drawn. What changes on the way is kept through {@link ModelFiles}. */
@Named
@RequestScoped
public class StudioPage {

    @Inject HttpServletRequest request;
    @Inject ModelDesk models;
    @Inject StudioDesk desk;
    @Inject Notice notice;

    @Inject
    @Param(pathIndex = 0)
    private String kind;

    @Inject
    @Param(pathIndex = 1)
    private String key;

    private ModelKey model;
    private ModelView view;
    private DraftView draft;
    private int revision;
    private String why;

    @PostConstruct
    void open() {
        model = ModelKey.of(kind, key);
        view = models.get(model);
        draft = desk.draft(model).orElse(null);
        revision = draft == null ? 0 : draft.revision();
    }

    /** Without a draft there is nothing to draw: it was published, or nobody began one. */
    public void arrive() {
        if (draft == null) Ways.to(getBack());
    }

    /** Does what the button says that was pressed. */
    public void act() {
        switch (Optional.ofNullable(request.getParameter("do")).orElse("")) {
            case "publish" -> {
                desk.publish(model, revision, why == null ? "" : why);
                leave("model.published", getBack());
            }
            case "take" -> {
                desk.takeOver(model);
                leave("model.taken", ProcessesPage.studioOf(model));
            }
            case "discard" -> {
                desk.discard(model);
                leave("model.discarded", getBack());
            }
            default -> leave("", ProcessesPage.studioOf(model));
        }
    }

    private void leave(String word, String address) {
        notice.leave(word, "");
        Ways.to(address);
    }

    /** Somebody published since the draft was begun. */
    public boolean isOvertaken() {
        return draft.basedOn() < view.latest().version();
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public String getBack() {
        return ProcessesPage.addressOf(model);
    }

    public String getFile() {
        return ProcessesPage.fileOf(model);
    }

    public ModelKey getModel() {
        return model;
    }

    public ModelView getView() {
        return view;
    }

    public DraftView getDraft() {
        return draft;
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
