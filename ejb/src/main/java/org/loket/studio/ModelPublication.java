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
import java.time.Instant;

/** That a version of a model was published, by whom and why. */
@Entity
@Table(name = "model_publication")
class ModelPublication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "model_publication_seq")
    @SequenceGenerator(
            name = "model_publication_seq",
            sequenceName = "model_publication_seq",
            allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ModelKind kind;

    @Column(name = "model_key")
    private String key;

    private int version;
    private String why;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "back_to")
    private int backTo;

    protected ModelPublication() {}

    ModelPublication(ModelKey model, PublishedVersion version) {
        this.kind = model.kind();
        this.key = model.key();
        this.version = version.version();
        this.why = version.why();
        this.publishedBy = version.by();
        this.publishedAt = version.at();
        this.backTo = version.backTo();
    }

    ModelKey model() {
        return new ModelKey(kind, key);
    }

    PublishedVersion view() {
        return new PublishedVersion(version, why, publishedBy, publishedAt, backTo);
    }
}
