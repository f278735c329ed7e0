package org.loket.channel.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.loket.kernel.Language;
import org.loket.mime.MailPart;
import org.loket.mime.MailText;
import org.loket.mime.ReadMail;
import org.loket.request.Letter;
import org.loket.request.NewRequest;
import org.loket.request.Seal;
import org.loket.request.Upload;

/** What a mail brings into a request: a subject, a text that is never empty, and files. */
final class MailContent {

    /** What mail programs of our languages, and some more, put before a subject. */
    private static final Pattern PREFIXES =
            Pattern.compile(
                    "^(?:\\s*(?:re|aw|antw|antwort|antwoord|betr|sv|vs|r|rif|ref|odp|fw|fwd|wg|vb|tr|i|doorst)"
                            + "\\s*(?:\\[\\d+]|\\(\\d+\\))?\\s*:)+",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("\\s*\\[\\d{4}-\\d{6,9}]");
    private static final int MOST_SUBJECT = 200;
    private static final long MIB = 1024 * 1024;

    private final ReadMail mail;
    private final Phrases phrases;
    private final Language language;
    private final int mostFiles;
    private final List<Upload> uploads = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int left;

    MailContent(ReadMail mail, Phrases phrases, Language language, int mostFiles) {
        this.mail = mail;
        this.phrases = phrases;
        this.language = language;
        this.mostFiles = mostFiles;
        mail.parts().forEach(this::add);
    }

    String subject() {
        String plain = PREFIXES.matcher(Plain.line(mail.subject())).replaceFirst("");
        String bare = NUMBER.matcher(plain).replaceAll("").strip();
        return bare.isEmpty()
                ? phrases.say(language, "noSubject")
                : Plain.cut(bare, MOST_SUBJECT).strip();
    }

    /** What was written now, else all there is, and what has to be said about the files. */
    String text() {
        MailText text = mail.text();
        String written = Plain.lines(text.written());
        if (written.isBlank()) written = Plain.lines(text.plain());
        if (written.isBlank()) written = phrases.say(language, "noText");
        StringBuilder said = new StringBuilder();
        List<String> after = new ArrayList<>(remarks);
        if (left > 0) after.add(phrases.say(language, "tooMany", left));
        if (written.length() > NewRequest.MOST_TEXT - 2_000) {
            Upload whole = new WholeText(written);
            uploads.add(0, whole);
            written = Plain.cut(written, NewRequest.MOST_TEXT - 2_000);
            after.add(0, phrases.say(language, "textGoesOn", whole.name()));
        }
        said.append(written);
        after.forEach(it -> said.append("\n\n").append(it));
        return Plain.cut(said.toString(), NewRequest.MOST_TEXT);
    }

    /** What it brings. Ask for the text first: it may become a file. */
    List<Upload> uploads() {
        return uploads;
    }

    Letter letter(String sender, boolean checked, Optional<Seal> seal) {
        MailText text = mail.text();
        boolean onlyQuoted = Plain.lines(text.written()).isBlank();
        return new Letter(
                Plain.line(sender, 254),
                Plain.line(mail.subject(), 400),
                checked,
                onlyQuoted ? "" : Plain.lines(text.quoted()),
                onlyQuoted ? "" : Plain.lines(text.signature()),
                text.html().map(it -> it.replace("\u0000", "")),
                seal);
    }

    private void add(MailPart part) {
        try {
            long size = part.size();
            if (size == 0) return;
            if (size > Upload.LIMIT) {
                remarks.add(phrases.say(language, "tooLarge", part.name(), Upload.LIMIT / MIB));
            } else if (uploads.size() < mostFiles) {
                uploads.add(new FromMail(part, size));
            } else {
                left++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + part.name() + " cannot be read", e);
        }
    }

    private record FromMail(MailPart part, long size) implements Upload {

        @Override
        public String name() {
            return part.name();
        }

        @Override
        public String mediaType() {
            return part.mediaType();
        }

        @Override
        public InputStream open() throws IOException {
            return part.open();
        }

        @Override
        public Optional<String> contentId() {
            return part.contentId();
        }

        @Override
        public boolean shownInPlace() {
            return part.inline();
        }
    }

    private record WholeText(byte[] bytes) implements Upload {

        WholeText(String text) {
            this(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String name() {
            return "mail.txt";
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
