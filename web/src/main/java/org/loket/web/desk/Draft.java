package org.loket.web.desk;

import jakarta.servlet.http.Part;
import java.util.List;
import java.util.UUID;

/** What an agent writes: a text and files. Handed in twice, it is added once. */
public class Draft {

    private String text;
    private List<Part> files;
    private String submission = UUID.randomUUID().toString();

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

    boolean isBlank() {
        return text == null || text.isBlank();
    }
}
