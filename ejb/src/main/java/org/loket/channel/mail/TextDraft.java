package org.loket.channel.mail;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * What a mail is to say, as it is edited.
 *
 * @param body lines as {@link Template} has them, without the subject
 */
public record TextDraft(
        @NotNull @Size(max = MOST_SUBJECT) String subject,
        @NotNull @Size(max = MOST_BODY) String body) {

    public static final int MOST_SUBJECT = 200;
    public static final int MOST_BODY = 10_000;

    private static final String SUBJECT = "= ";

    static TextDraft of(List<String> lines) {
        String subject = "";
        List<String> body = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(SUBJECT)) {
                subject = line.substring(SUBJECT.length());
            } else {
                body.add(line);
            }
        }
        return new TextDraft(subject, String.join("\n\n", body));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(SUBJECT + Plain.line(subject));
        lines.addAll(bodyLines());
        return lines;
    }

    List<String> bodyLines() {
        return Plain.lines(body).lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }
}
