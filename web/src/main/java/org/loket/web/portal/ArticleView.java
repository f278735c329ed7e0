package org.loket.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.ServiceCard;
import org.loket.kernel.NotFound;
import org.loket.knowledge.ArticlePage;
import org.loket.knowledge.KnowledgeDesk;
import org.loket.web.look.Visitor;
import org.omnifaces.cdi.Param;

/** An article, and the service that helps where it does not. */
@Named
@RequestScoped
public class ArticleView {

    @Inject Visitor visitor;
    @Inject Catalogue catalogue;
    @Inject KnowledgeDesk knowledge;

    @Inject
    @Param(pathIndex = 0)
    private String key;

    private ArticlePage article;

    @PostConstruct
    void read() {
        if (key == null) throw new NotFound("article", "");
        article = knowledge.read(key, visitor.language());
    }

    public ArticlePage getArticle() {
        return article;
    }

    /** Null where the article belongs to no service. */
    public ServiceCard getService() {
        return catalogue.find(article.service()).isPresent()
                ? catalogue.card(article.service(), visitor.language())
                : null;
    }
}
