package org.loket.workflow;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.loket.directory.Roles;
import org.loket.kernel.InvalidInput;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.NotFound;
import org.loket.kernel.TakenByOther;
import org.loket.studio.DraftView;
import org.loket.studio.Drafts;
import org.loket.studio.ModelKey;
import org.loket.studio.ModelKind;
import org.loket.studio.Publications;

/**
 * Where administrators change processes and decisions: in a draft, which is checked and then
 * published as a new version. What runs stays on the version that it began with.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class StudioDesk {

    private static final int LONGEST_REASON = 1000;

    @Inject ModelDesk models;
    @Inject Drafts drafts;
    @Inject Publications publications;
    @Inject ModelCheck check;
    @Inject RepositoryService repository;

    public Optional<DraftView> draft(@NotNull ModelKey model) {
        return drafts.find(model);
    }

    /**
     * The draft of the model: the one that there is, whoever has it, or a new one of the caller.
     *
     * @throws NotFound if there is no such model
     */
    public DraftView open(@NotNull ModelKey model) {
        ModelView known = models.get(model);
        int latest = known.latest().version();
        return drafts.find(model)
                .orElseGet(() -> drafts.begin(model, models.xml(model, latest), latest));
    }

    /**
     * Keeps what was changed; it need not be right yet.
     *
     * @param seen the revision that was changed
     * @throws InvalidInput if it is no XML that can be read safely
     * @throws TakenByOther if somebody else took the draft over
     * @throws NotAllowedNow if it was saved meanwhile
     */
    public DraftView save(@NotNull ModelKey model, @NotNull String xml, int seen) {
        try {
            SafeXml.read(xml);
        } catch (SafeXml.Unreadable e) {
            throw new InvalidInput("model." + e.finding().rule(), e.finding().what());
        }
        return drafts.save(model, xml, seen);
    }

    /** Goes on with the draft of somebody else, who cannot save any more. */
    public DraftView takeOver(@NotNull ModelKey model) {
        return drafts.takeOver(model);
    }

    /**
     * Throws the caller's draft away.
     *
     * @throws TakenByOther if it is somebody else's
     */
    public void discard(@NotNull ModelKey model) {
        mine(model);
        drafts.drop(model);
    }

    /** What stands against the model as it is handed in. */
    public List<Finding> check(@NotNull ModelKey model, @NotNull String xml) {
        models.get(model);
        return check.of(model, xml);
    }

    /**
     * Publishes the caller's draft as a new version.
     *
     * @param seen the revision of the draft that the caller means
     * @param why for whoever wonders later
     * @return the new version
     * @throws InvalidInput if there is no reason, or the check finds something
     * @throws NotAllowedNow if the draft was saved meanwhile
     */
    public int publish(@NotNull ModelKey model, int seen, @NotNull String why) {
        DraftView draft = mine(model);
        if (draft.revision() != seen) throw new NotAllowedNow("changedMeanwhile");
        int version = deploy(model, draft.xml(), why, 0);
        drafts.drop(model);
        return version;
    }

    /**
     * Publishes an older version again, as a new one.
     *
     * @param latest the newest version that the caller knows of
     * @throws NotAllowedNow if there is a newer one by now
     */
    public int rollBack(@NotNull ModelKey model, int to, int latest, @NotNull String why) {
        if (models.get(model).latest().version() != latest) {
            throw new NotAllowedNow("changedMeanwhile");
        }
        if (to >= latest) throw new NotFound("revision");
        return deploy(model, models.xml(model, to), why, to);
    }

    private DraftView mine(ModelKey model) {
        DraftView draft = drafts.find(model).orElseThrow(() -> new NotFound("draft"));
        if (!draft.mine()) throw new TakenByOther(draft.editor());
        return draft;
    }

    /** In the caller's transaction: the engine, the reason and the trail, or nothing. */
    private int deploy(ModelKey model, String xml, String why, int backTo) {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("model.why");
        }
        if (check.of(model, xml).stream().anyMatch(Finding::blocks)) {
            throw new InvalidInput("model.findings");
        }
        var deployed =
                repository
                        .createDeployment()
                        .name(Models.STUDIO)
                        .source(Models.STUDIO)
                        .addInputStream(
                                model.file(),
                                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                        .deployWithResult();
        var definitions =
                model.kind() == ModelKind.PROCESS
                        ? deployed.getDeployedProcessDefinitions()
                        : deployed.getDeployedDecisionDefinitions();
        int version =
                definitions.stream()
                        .filter(it -> it.getKey().equals(model.key()))
                        .findFirst()
                        .orElseThrow()
                        .getVersion();
        publications.add(model, version, reason, backTo);
        return version;
    }
}
