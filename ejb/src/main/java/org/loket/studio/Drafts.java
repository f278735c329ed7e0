package org.loket.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
import org.loket.kernel.Clock;
import org.loket.kernel.NotFound;

/** The models that are being changed. Whoever calls has checked that the caller may. */
@ApplicationScoped
public class Drafts {

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Clock clock;
    @Inject Callers callers;
    @Inject Event<DraftTaken> taken;

    public List<DraftView> all() {
        Caller caller = callers.current();
        return em.createQuery("select d from ModelDraft d", ModelDraft.class)
                .getResultStream()
                .map(draft -> draft.seenBy(caller))
                .toList();
    }

    public Optional<DraftView> find(ModelKey model) {
        Caller caller = callers.current();
        return stored(model, LockModeType.NONE).map(draft -> draft.seenBy(caller));
    }

    /** The draft of the model; a new one of the caller if nobody changes it yet. */
    public DraftView begin(ModelKey model, String xml, int basedOn) {
        Caller caller = callers.current();
        Optional<ModelDraft> there = stored(model, LockModeType.NONE);
        if (there.isPresent()) return there.get().seenBy(caller);
        ModelDraft draft = new ModelDraft(model, xml, basedOn, caller, clock.now());
        em.persist(draft);
        em.flush();
        return draft.seenBy(caller);
    }

    /**
     * @param seen the revision that was changed
     * @throws org.loket.kernel.TakenByOther if somebody else took it over
     * @throws org.loket.kernel.NotAllowedNow if it was saved meanwhile
     */
    public DraftView save(ModelKey model, String xml, int seen) {
        Caller caller = callers.current();
        ModelDraft draft = get(model);
        draft.save(xml, seen, caller, clock.now());
        em.flush();
        return draft.seenBy(caller);
    }

    /** From now on the caller may save it, and whoever had it may not. */
    public DraftView takeOver(ModelKey model) {
        Caller caller = callers.current();
        ModelDraft draft = get(model);
        String from = draft.seenBy(caller).editor();
        draft.hand(caller, clock.now());
        em.flush();
        taken.fire(new DraftTaken(model, from));
        return draft.seenBy(caller);
    }

    /** Throws it away: it was published, or its editor does not want it any more. */
    public void drop(ModelKey model) {
        stored(model, LockModeType.PESSIMISTIC_WRITE).ifPresent(em::remove);
        em.flush();
    }

    private ModelDraft get(ModelKey model) {
        return stored(model, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("draft"));
    }

    private Optional<ModelDraft> stored(ModelKey model, LockModeType lock) {
        return em.createQuery(
                        "select d from ModelDraft d where d.kind = :kind and d.key = :key",
                        ModelDraft.class)
                .setParameter("kind", model.kind())
                .setParameter("key", model.key())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
