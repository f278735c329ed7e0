package org.loket.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.ServiceCard;
import org.loket.knowledge.ArticleCard;
import org.loket.knowledge.KnowledgeDesk;
import org.loket.web.look.Visitor;
import org.omnifaces.cdi.Param;

/** What we have on a question; and where to ask us when that does not help. */
@Named
@RequestScoped
public class SearchPage {

    private static final int MOST = 300;

    @Inject Visitor visitor;
    @Inject Catalogue catalogue;
    @Inject KnowledgeDesk knowledge;
    @Inject @Param private String q;

    private List<ArticleCard> articles = List.of();
    private List<ServiceCard> services = List.of();

    @PostConstruct
    void search() {
        q = q == null ? "" : q.strip();
        if (q.length() > MOST) q = q.substring(0, MOST);
        if (q.isEmpty()) return;
        articles = knowledge.search(q, visitor.language());
        services = catalogue.matching(q, visitor.language());
    }

    public String getQ() {
        return q;
    }

    /** The question as a part of an address. */
    public String getQuestion() {
        return URLEncoder.encode(q, StandardCharsets.UTF_8);
    }

    public List<ArticleCard> getArticles() {
        return articles;
    }

    /** Those that fit the words; all, where none does. */
    public List<ServiceCard> getServices() {
        return services.isEmpty() ? catalogue.open(visitor.language()) : services;
    }

    public boolean isFitting() {
        return !services.isEmpty();
    }
}
