package org.loket.knowledge;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.mapper.orm.Search;
import org.loket.directory.Caller;
import org.loket.directory.Callers;
import org.loket.directory.Roles;
import org.loket.kernel.Language;
import org.loket.kernel.NotFound;

/** The reading room: search and read what the caller may read. */
@Stateless
@PermitAll
public class KnowledgeDesk {

    private static final int MOST = 20;

    @PersistenceContext(unitName = "loket")
    EntityManager em;

    @Inject Callers callers;

    /** The articles that fit the words best, by the rules of that language; empty for no words. */
    public List<ArticleCard> search(@Size(max = 500) String words, @NotNull Language language) {
        String text = words == null ? "" : words.strip();
        if (text.isEmpty()) return List.of();
        return Search.session(em)
                .search(Article.class)
                .where(
                        f ->
                                f.bool()
                                        .filter(f.terms().field("audience").matchingAny(readable()))
                                        .must(
                                                f.match()
                                                        .fields(
                                                                LocalisedBinder.field(
                                                                        "title", language),
                                                                LocalisedBinder.plainField(
                                                                        "title", language))
                                                        .boost(3)
                                                        .fields(
                                                                LocalisedBinder.field(
                                                                        "summary", language),
                                                                LocalisedBinder.plainField(
                                                                        "summary", language))
                                                        .boost(2)
                                                        .field(
                                                                LocalisedBinder.field(
                                                                        "body", language))
                                                        .field(
                                                                LocalisedBinder.plainField(
                                                                        "body", language))
                                                        .matching(text)))
                .fetchHits(MOST)
                .stream()
                .map(article -> card(article, language))
                .toList();
    }

    /** What people ask for most, as short phrases. */
    public List<ArticleCard> oftenAsked(@NotNull Language language, int most) {
        return list("a.asked is not null", language, most);
    }

    /** What was read most. */
    public List<ArticleCard> mostRead(@NotNull Language language, int most) {
        return list("true = true", language, most);
    }

    /** Articles that belong to a service. */
    public List<ArticleCard> about(@NotNull String service, @NotNull Language language, int most) {
        return em
                .createQuery(
                        "select a from Article a where a.service = :service and a.audience in :readable"
                                + " order by a.readCount desc, a.key",
                        Article.class)
                .setParameter("service", service)
                .setParameter("readable", readable())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(article -> card(article, language))
                .toList();
    }

    /**
     * @throws NotFound if there is none, or the caller may not read it
     */
    public ArticlePage read(@NotNull String key, @NotNull Language language) {
        Article article = em.find(Article.class, key);
        if (article == null || !readable().contains(article.audience()))
            throw new NotFound("article", key);
        em.createQuery("update Article a set a.readCount = a.readCount + 1 where a.key = :key")
                .setParameter("key", key)
                .executeUpdate();
        return new ArticlePage(
                key,
                article.title().in(language),
                article.summary().in(language),
                Rendering.html(article.body().in(language)),
                Optional.ofNullable(article.service()).orElse(""),
                article.readMinutes());
    }

    /** Adds an article to the knowledge base. */
    @RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
    public void add(@NotNull Article article) {
        em.persist(article);
    }

    private List<ArticleCard> list(String condition, Language language, int most) {
        return em
                .createQuery(
                        "select a from Article a where a.audience in :readable and "
                                + condition
                                + " order by a.readCount desc, a.key",
                        Article.class)
                .setParameter("readable", readable())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(article -> card(article, language))
                .toList();
    }

    private List<Audience> readable() {
        Optional<Caller> caller = callers.find();
        Audience most =
                caller.map(c -> c.staff() ? Audience.AGENTS : Audience.SIGNED_IN)
                        .orElse(Audience.PUBLIC);
        return Arrays.stream(Audience.values()).filter(a -> a.compareTo(most) <= 0).toList();
    }

    private static ArticleCard card(Article article, Language language) {
        return new ArticleCard(
                article.key(),
                article.title().in(language),
                article.summary().in(language),
                article.asked() == null ? "" : article.asked().in(language),
                article.readMinutes());
    }
}
