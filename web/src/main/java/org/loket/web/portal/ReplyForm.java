package org.loket.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.List;
import org.loket.request.Channel;
import org.loket.request.NewMessage;
import org.loket.request.NewRequest;
import org.loket.request.RequestDesk;
import org.loket.web.look.Files;
import org.loket.web.look.HandedIn;
import org.loket.web.look.Notice;
import org.loket.web.look.Visitor;
import org.loket.web.look.Ways;

/** What a requester does with a request: answer, close, have it taken up again. */
@Named
@RequestScoped
public class ReplyForm {

    @Inject HttpServletRequest request;
    @Inject Visitor visitor;
    @Inject RequestPage page;
    @Inject RequestDesk desk;
    @Inject Notice notice;

    private String text;
    private List<Part> files;
    private String submission = Ways.token();

    public void reply() {
        if (!Files.accepted(request, "files", visitor.language())) return;
        desk.reply(
                page.key(), new NewMessage(text, Channel.PORTAL, submission, HandedIn.of(files)));
        notice.leave(page.getView().open() ? "replied" : "reopened", getDraft());
        Ways.to(page.getAddress());
    }

    public void close() {
        desk.close(page.key());
        notice.leave("closed", "");
        Ways.to(page.getAddress());
    }

    public String getDraft() {
        return "reply:" + page.getView().number() + "@" + visitor.getUsername();
    }

    public int getMostText() {
        return NewRequest.MOST_TEXT;
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
