package org.loket.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.List;
import org.loket.catalogue.Catalogue;
import org.loket.catalogue.ServiceCard;
import org.loket.kernel.NotFound;
import org.loket.request.Channel;
import org.loket.request.Guest;
import org.loket.request.NewRequest;
import org.loket.request.Receipt;
import org.loket.request.RequestDesk;
import org.loket.request.Upload;
import org.loket.web.look.Files;
import org.loket.web.look.HandedIn;
import org.loket.web.look.Notice;
import org.loket.web.look.Visitor;
import org.loket.web.look.Ways;
import org.omnifaces.cdi.Param;

/** The form in which a request for one service is filed. */
@Named
@RequestScoped
public class FilePage {

    @Inject HttpServletRequest request;
    @Inject Visitor visitor;
    @Inject Catalogue catalogue;
    @Inject RequestDesk desk;
    @Inject KeptCodes codes;
    @Inject Notice notice;

    @Inject
    @Param(pathIndex = 0)
    private String key;

    @Inject
    @Param(name = "about")
    private String subject;

    private ServiceCard service;
    private String text;
    private String name;
    private String email;
    private List<Part> files;
    private String submission;

    @PostConstruct
    void load() {
        if (key == null) throw new NotFound("service", "");
        service = catalogue.card(key, visitor.language());
        submission = Ways.token();
    }

    public void file() {
        if (!Files.accepted(request, "files", visitor.language())) return;
        List<Upload> uploads = HandedIn.of(files);
        NewRequest form =
                new NewRequest(
                        key,
                        subject,
                        text,
                        visitor.language(),
                        Channel.PORTAL,
                        submission,
                        uploads);
        Receipt receipt =
                visitor.isSignedIn()
                        ? desk.file(form)
                        : desk.fileAsGuest(form, new Guest(name, email));
        receipt.code().ifPresent(c -> codes.keep(Ways.response(), receipt.number(), c));
        notice.leave("", getDraft());
        Ways.to("/filed/" + receipt.number());
    }

    public ServiceCard getService() {
        return service;
    }

    /** Guests cannot file here. */
    public boolean isBarred() {
        return service.signInNeeded() && !visitor.isSignedIn();
    }

    public String getDraft() {
        return "file:" + key;
    }

    public int getMostText() {
        return NewRequest.MOST_TEXT;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
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
