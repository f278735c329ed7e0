package org.loket.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.loket.knowledge.ArticleCard;
import org.loket.knowledge.KnowledgeDesk;
import org.loket.web.look.Visitor;
import org.loket.workflow.PathStep;
import org.loket.workflow.ProcessPictures;
import org.omnifaces.cdi.Param;

/** Where a request is, in plain steps and as a drawing; and what to read meanwhile. */
@Named
@RequestScoped
public class WhereItIs {

    private static final int ARTICLES = 3;

    @Inject Visitor visitor;
    @Inject RequestPage page;
    @Inject ProcessPictures pictures;
    @Inject KnowledgeDesk knowledge;
    @Inject @Param private String process;

    private List<PathStep> path;
    private List<ArticleCard> articles;

    public List<PathStep> getPath() {
        if (path == null) path = pictures.path(page.key(), visitor.language());
        return path;
    }

    /** The style of a step on the path. */
    public String look(PathStep step) {
        return step.state().name().toLowerCase(Locale.ROOT);
    }

    /** The whole process is asked for. */
    public boolean isDrawn() {
        return "yes".equals(process);
    }

    public String getDrawing() {
        return pictures.svg(page.key(), visitor.language());
    }

    public List<ArticleCard> getArticles() {
        if (articles == null) {
            articles = knowledge.about(page.getView().service(), visitor.language(), ARTICLES);
        }
        return articles;
    }
}
