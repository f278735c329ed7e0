package org.loket.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.loket.kernel.Language;
import org.loket.request.Channel;
import org.loket.request.NewRequest;
import org.loket.web.look.Ways;

/** What the agent writes down of somebody's request. */
@Named("counterForm")
@RequestScoped
public class CounterForm {

    private String name;
    private String email;
    private Language language;
    private Channel channel = Channel.PHONE;
    private String service;
    private String subject;
    private String text;
    private String submission = Ways.token();

    NewRequest written() {
        return new NewRequest(service, subject, text, language, channel, submission, List.of());
    }

    public int getMostText() {
        return NewRequest.MOST_TEXT;
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

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
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

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
