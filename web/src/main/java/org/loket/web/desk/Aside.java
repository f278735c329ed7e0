package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.loket.knowledge.ArticleCard;
import org.loket.knowledge.KnowledgeDesk;
import org.loket.request.StaffDesk;
import org.loket.web.look.Visitor;
import org.loket.workflow.ProcessPictures;

/** What helps an agent with a request: what we know of the requester, what was written about it. */
@Named("deskAside")
@RequestScoped
public class Aside {

    private static final int ARTICLES = 4;

    @Inject RequestPage page;
    @Inject StaffDesk staff;
    @Inject KnowledgeDesk knowledge;
    @Inject ProcessPictures pictures;
    @Inject Visitor visitor;

    private Integer earlier;
    private List<ArticleCard> articles;
    private String picture;

    /** How many requests the same person filed before; counted up to 100. */
    public int getEarlier() {
        if (earlier == null) earlier = staff.earlier(page.getView().number());
        return earlier;
    }

    /** The process with where it is, drawn: an {@code svg} element. */
    public String getPicture() {
        if (picture == null) {
            picture = pictures.svgForStaff(page.getView().number(), visitor.language());
        }
        return picture;
    }

    /** Articles of the service, for this reader. */
    public List<ArticleCard> getArticles() {
        if (articles == null) {
            articles = knowledge.about(page.getView().service(), visitor.language(), ARTICLES);
        }
        return articles;
    }
}
