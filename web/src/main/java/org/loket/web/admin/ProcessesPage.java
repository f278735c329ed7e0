package org.loket.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.loket.studio.ModelKey;
import org.loket.studio.ModelKind;
import org.loket.workflow.ModelDesk;
import org.loket.workflow.ModelView;

/** The processes and decision tables by which the desk works. */
@Named
@RequestScoped
public class ProcessesPage {

    @Inject ModelDesk desk;

    private final Map<ModelKind, List<ModelView>> models = new EnumMap<>(ModelKind.class);

    public List<ModelKind> getKinds() {
        return List.of(ModelKind.values());
    }

    public List<ModelView> of(ModelKind kind) {
        return models.computeIfAbsent(kind, desk::all);
    }

    public String address(ModelKey model) {
        return addressOf(model);
    }

    static String addressOf(ModelKey model) {
        return "/admin/process/" + model.kind().word() + '/' + model.key();
    }

    static String studioOf(ModelKey model) {
        return "/admin/studio/" + model.kind().word() + '/' + model.key();
    }

    static String fileOf(ModelKey model) {
        return ModelFiles.FOLDER + model.kind().word() + '/' + model.key();
    }
}
