package org.loket.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.List;
import java.util.Locale;
import org.loket.catalogue.Catalogue;
import org.loket.directory.Teams;
import org.loket.kernel.NotFound;
import org.loket.knowledge.ArticleCard;
import org.loket.knowledge.KnowledgeDesk;
import org.loket.request.Channel;
import org.loket.request.NewMessage;
import org.loket.request.NewRequest;
import org.loket.request.RequestDesk;
import org.loket.request.RequestKey;
import org.loket.request.RequestView;
import org.loket.request.Status;
import org.loket.request.Upload;
import org.loket.web.look.Files;
import org.loket.web.look.HandedIn;
import org.loket.web.look.Notice;
import org.loket.web.look.Visitor;
import org.loket.web.look.Ways;
import org.loket.workflow.PathStep;
import org.loket.workflow.ProcessPictures;
import org.omnifaces.cdi.Param;

/** A requester's request: where it is, what was said, what to do. */
@Named
@RequestScoped
public class RequestPage {

    @Inject HttpServletRequest request;
    @Inject Visitor visitor;
    @Inject Catalogue catalogue;
    @Inject Teams teams;
    @Inject KnowledgeDesk knowledge;
    @Inject RequestDesk desk;
    @Inject KeptCodes codes;
    @Inject ProcessPictures pictures;
    @Inject Notice notice;

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject @Param private String process;

    private RequestKey key;
    private RequestView view;
    private String text;
    private List<Part> files;
    private String submission;

    @PostConstruct
    void load() {
        if (number == null) throw new NotFound("request", "");
        key =
                codes.find(number)
                        .map(code -> RequestKey.withCode(number, code))
                        .orElseGet(() -> RequestKey.own(number));
        view = desk.view(key);
        submission = Ways.token();
    }

    public void reply() {
        if (!Files.accepted(request, "files", visitor.language())) return;
        List<Upload> uploads = HandedIn.of(files);
        desk.reply(key, new NewMessage(text, Channel.PORTAL, submission, uploads));
        notice.leave(view.open() ? "replied" : "reopened", getDraft());
        Ways.to(getAddress());
    }

    public void close() {
        desk.close(key);
        notice.leave("closed", "");
        Ways.to(getAddress());
    }

    public RequestView getView() {
        return view;
    }

    public boolean isGuest() {
        return key.code().isPresent();
    }

    public List<PathStep> getPath() {
        return pictures.path(key, visitor.language());
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
        return pictures.svg(key, visitor.language());
    }

    public boolean isClosable() {
        return view.status() != Status.CLOSED;
    }

    public String getAddress() {
        return (isGuest() ? "/follow/" : "/my/") + number;
    }

    public String getDraft() {
        return "reply:" + number + "@" + visitor.getUsername();
    }

    public int getMostText() {
        return NewRequest.MOST_TEXT;
    }

    public String getService() {
        return catalogue.find(view.service()).map(s -> s.name().in(visitor.language())).orElse("");
    }

    public String getTeam() {
        return teams.find(view.team()).map(t -> t.name().in(visitor.language())).orElse("");
    }

    public List<ArticleCard> getArticles() {
        return knowledge.about(view.service(), visitor.language(), 3);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = files;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
