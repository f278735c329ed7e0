package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.loket.knowledge.ArticleCard;
import org.loket.knowledge.KnowledgeDesk;
import org.loket.request.StaffDesk;
import org.loket.web.look.Visitor;

/** What helps an agent with a request: what we know of the requester, what was written about it. */
@Named("deskAside")
@RequestScoped
public class Aside {

    private static final int ARTICLES = 4;

    @Inject RequestPage page;
    @Inject StaffDesk staff;
    @Inject KnowledgeDesk knowledge;
    @Inject Visitor visitor;

    private Integer earlier;
    private List<ArticleCard> articles;

    /** How many requests the same person filed before, in words of figures. */
    public String getEarlier() {
        if (earlier == null) earlier = staff.earlier(page.getView().number());
        return SideBar.shown(earlier);
    }

    /** Articles of the service, for this reader. */
    public List<ArticleCard> getArticles() {
        if (articles == null) {
            articles = knowledge.about(page.getView().service(), visitor.language(), ARTICLES);
        }
        return articles;
    }
}
