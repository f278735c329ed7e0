package org.loket.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.loket.channel.mail.MailKind;
import org.loket.channel.mail.MailPreview;
import org.loket.channel.mail.TextDesk;
import org.loket.channel.mail.TextDraft;
import org.loket.channel.mail.TextPlaces;
import org.loket.channel.mail.TextProblem;
import org.loket.channel.mail.TextView;
import org.loket.kernel.Language;
import org.loket.kernel.NotFound;
import org.loket.web.look.Notice;
import org.loket.web.look.Ways;
import org.omnifaces.cdi.Param;

/** What one kind of mail says in one language: to be changed, looked at, tried and taken back. */
@Named
@RequestScoped
public class TextPage {

    @Inject HttpServletRequest request;
    @Inject TextDesk desk;
    @Inject Notice notice;

    @Inject
    @Param(pathIndex = 0)
    private String kindName;

    @Inject
    @Param(pathIndex = 1)
    private String languageCode;

    private MailKind kind;
    private Language language;
    private TextView view;
    private String subject;
    private String body;
    private int base;
    private List<TextProblem> problems = List.of();
    private MailPreview preview;
    private String sentTo = "";

    @PostConstruct
    void open() {
        kind =
                Arrays.stream(MailKind.values())
                        .filter(it -> it.name().equalsIgnoreCase(kindName))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("mailText", ""));
        language =
                Arrays.stream(Language.values())
                        .filter(it -> it.code().equals(languageCode))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("mailText", ""));
        view = desk.of(kind, language);
        base = view.revision();
        TextDraft shown = revision("use").orElse(view.now());
        subject = shown.subject();
        body = shown.body();
    }

    /** Does what the button says that was pressed. */
    public void act() {
        TextDraft draft = draft();
        String act = Optional.ofNullable(request.getParameter("do")).orElse("");
        if (act.equals("revert")) {
            desk.revert(kind, language, base);
            leave("text.reverted");
            return;
        }
        problems = desk.check(kind, draft);
        if (!problems.isEmpty()) return;
        switch (act) {
            case "save" -> {
                desk.save(kind, language, base, draft);
                leave("text.saved");
            }
            case "try" -> sentTo = desk.tryOut(kind, language, draft);
            default -> preview = desk.preview(kind, language, draft, !isBare());
        }
    }

    private void leave(String word) {
        notice.leave(word, "");
        Ways.to(getAddress());
    }

    private TextDraft draft() {
        return new TextDraft(subject == null ? "" : subject, body == null ? "" : body);
    }

    private Optional<TextDraft> revision(String parameter) {
        return Optional.ofNullable(request.getParameter(parameter))
                .filter(it -> it.matches("\\d{1,6}"))
                .map(it -> desk.revision(kind, language, Integer.parseInt(it)));
    }

    /** How what it says now differs from an earlier text; empty unless that was asked for. */
    public List<LineDiff.Line> getDifferences() {
        return revision("compare").map(it -> LineDiff.of(it, view.now())).orElse(List.of());
    }

    public String getCompared() {
        return Optional.ofNullable(request.getParameter("compare")).orElse("");
    }

    public String getAddress() {
        return TextsPage.address(TextsPage.key(kind, language));
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public String address(Language other) {
        return TextsPage.address(TextsPage.key(kind, other));
    }

    public TextPlaces getPlaces() {
        return view.places();
    }

    /** The example has as little as such a mail may. */
    public boolean isBare() {
        return request.getParameter("bare") != null;
    }

    public MailKind getKind() {
        return kind;
    }

    public Language getLanguage() {
        return language;
    }

    public TextView getView() {
        return view;
    }

    public List<TextProblem> getProblems() {
        return problems;
    }

    public MailPreview getPreview() {
        return preview;
    }

    public String getSentTo() {
        return sentTo;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public int getBase() {
        return base;
    }

    public void setBase(int base) {
        this.base = base;
    }
}
