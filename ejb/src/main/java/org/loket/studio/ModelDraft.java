package org.loket.studio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.Length;
import org.loket.directory.Caller;
import org.loket.kernel.NotAllowedNow;
import org.loket.kernel.TakenByOther;

/** A model that somebody is changing. One person at a time does; another may take it over. */
@Entity
@Table(name = "model_draft")
class ModelDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "model_draft_seq")
    @SequenceGenerator(
            name = "model_draft_seq",
            sequenceName = "model_draft_seq",
            allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ModelKind kind;

    @Column(name = "model_key")
    private String key;

    @Column(length = Length.LONG32)
    private String xml;

    @Column(name = "based_on")
    private int basedOn;

    private String editor;

    @Column(name = "editor_name")
    private String editorName;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version private int revision;

    protected ModelDraft() {}

    ModelDraft(ModelKey model, String xml, int basedOn, Caller editor, Instant at) {
        this.kind = model.kind();
        this.key = model.key();
        this.xml = xml;
        this.basedOn = basedOn;
        hand(editor, at);
    }

    /**
     * @throws TakenByOther if somebody else has it
     * @throws NotAllowedNow if it was saved meanwhile, as from another window
     */
    void save(String changed, int seen, Caller by, Instant at) {
        if (!editor.equals(by.username())) throw new TakenByOther(editorName);
        if (revision != seen) throw new NotAllowedNow("changedMeanwhile");
        xml = changed;
        savedAt = at;
    }

    void hand(Caller to, Instant at) {
        editor = to.username();
        editorName = to.name();
        savedAt = at;
    }

    DraftView seenBy(Caller caller) {
        return new DraftView(
                new ModelKey(kind, key),
                xml,
                basedOn,
                revision,
                editor.equals(caller.username()),
                editorName,
                savedAt);
    }
}
