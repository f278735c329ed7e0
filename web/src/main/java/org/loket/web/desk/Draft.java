package org.loket.web.desk;

import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.loket.kernel.InvalidInput;
import org.loket.web.look.MailAddress;

/** What an agent writes: a text and files. Handed in twice, it is added once. */
public class Draft {

    private String text;
    private String blind;
    private List<Part> files;
    private String submission = UUID.randomUUID().toString();

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getBlind() {
        return blind;
    }

    public void setBlind(String blind) {
        this.blind = blind;
    }

    /**
     * The addresses that get it unseen.
     *
     * @throws InvalidInput if one of them is none
     */
    List<String> blindCopies() {
        if (blind == null) return List.of();
        List<String> addresses =
                Arrays.stream(blind.split("[\\s,;]+")).filter(it -> !it.isEmpty()).toList();
        if (!addresses.stream().allMatch(MailAddress::fits)) throw new InvalidInput("mailAddress");
        return addresses;
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
