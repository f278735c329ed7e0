package org.loket.web.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import org.loket.kernel.Clock;
import org.loket.knowledge.ArticleCard;
import org.loket.knowledge.KnowledgeDesk;
import org.loket.request.RequestHit;
import org.loket.request.StaffDesk;
import org.loket.request.Status;
import org.loket.web.look.Visitor;
import org.omnifaces.util.Faces;

/** Finds requests and articles; a request's number leads straight to it. */
@Named("deskSearch")
@RequestScoped
public class SearchPage {

    private static final int MOST_WORDS = 200;

    @Inject HttpServletRequest request;
    @Inject Visitor visitor;
    @Inject StaffDesk staff;
    @Inject KnowledgeDesk knowledge;
    @Inject Clock clock;

    private String words;
    private List<RequestHit> requests;
    private List<ArticleCard> articles;

    @PostConstruct
    void read() {
        String typed = request.getParameter("q");
        words = typed == null ? "" : typed.strip();
        if (words.length() > MOST_WORDS) words = words.substring(0, MOST_WORDS);
    }

    /** Goes to the request whose number was typed, if the reader may see it. */
    public void jump() {
        int year = clock.now().atZone(ZoneOffset.UTC).getYear();
        NumberWords.read(words, year)
                .filter(staff::knows)
                .ifPresent(number -> Faces.redirect("/desk/" + number));
    }

    public String getWords() {
        return words;
    }

    public List<RequestHit> getRequests() {
        if (requests == null) requests = staff.search(words);
        return requests;
    }

    /** What to tell a state by, beside the word. */
    public String tone(Status status) {
        return Tones.of(status);
    }

    public List<ArticleCard> getArticles() {
        if (articles == null) articles = knowledge.search(words, visitor.language());
        return articles;
    }
}
