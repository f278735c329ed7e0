package org.loket.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.PropertyBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.PropertyBinding;
import org.hibernate.type.SqlTypes;
import org.loket.kernel.Localised;

/** An article of the knowledge base, in all its languages. The body is CommonMark. */
@Entity
@Indexed
public class Article {

    @Id
    @DocumentId
    @Column(name = "article_key")
    private String key;

    private String service;

    @Enumerated(EnumType.STRING)
    @KeywordField
    private Audience audience;

    @Column(name = "read_minutes")
    private int readMinutes;

    @PropertyBinding(binder = @PropertyBinderRef(type = LocalisedBinder.class))
    private Localised title;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(nullable = false)
    @PropertyBinding(binder = @PropertyBinderRef(type = LocalisedBinder.class))
    private Localised summary;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(nullable = false)
    @PropertyBinding(binder = @PropertyBinderRef(type = LocalisedBinder.class))
    private Localised body;

    /** A short phrase under which people often ask for it; null if they seldom do. */
    private Localised asked;

    @Column(name = "read_count")
    private long readCount;

    protected Article() {}

    /** What an article says. */
    public record Texts(Localised title, Localised summary, Localised body, Localised asked) {}

    /**
     * @param service key of the service that helps where the article does not; null if none
     * @param readMinutes how long reading takes
     */
    public Article(String key, String service, Audience audience, int readMinutes, Texts texts) {
        this.key = key;
        this.service = service;
        this.audience = audience;
        this.readMinutes = readMinutes;
        this.title = texts.title();
        this.summary = texts.summary();
        this.body = texts.body();
        this.asked = texts.asked();
    }

    String key() {
        return key;
    }

    String service() {
        return service;
    }

    Audience audience() {
        return audience;
    }

    int readMinutes() {
        return readMinutes;
    }

    Localised title() {
        return title;
    }

    Localised summary() {
        return summary;
    }

    Localised body() {
        return body;
    }

    Localised asked() {
        return asked;
    }
}
