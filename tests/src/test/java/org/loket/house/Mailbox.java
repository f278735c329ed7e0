package org.loket.house;

import static org.awaitility.Awaitility.await;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails that arrived for one address. */
public final class Mailbox {

    /** A mail as its reader sees it. */
    public record Mail(
            String subject, String text, String html, String language, MimeMessage message) {

        /** The first value of a header; null if it is not there. */
        public String header(String name) {
            try {
                return message.getHeader(name, null);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final String address;

    public Mailbox(String address) {
        this.address = address;
    }

    /** Waits for a mail that has these words in its subject, text or HTML. */
    public Mail awaitMail(String words, String... more) {
        return await("mail for " + address + " with " + words + Arrays.toString(more))
                .atMost(Duration.ofSeconds(30))
                .until(() -> find(words, more), Optional::isPresent)
                .orElseThrow();
    }

    public List<Mail> all() {
        return Arrays.stream(House.mail().getReceivedMessages())
                .filter(this::isMine)
                .map(Mailbox::read)
                .toList();
    }

    private Optional<Mail> find(String words, String... more) {
        return all().stream()
                .filter(mail -> has(mail, words))
                .filter(mail -> Arrays.stream(more).allMatch(each -> has(mail, each)))
                .findFirst();
    }

    private static boolean has(Mail mail, String words) {
        return mail.subject().contains(words) || mail.text().contains(words);
    }

    /** As it stands there: a broken header is not for anybody whom tests wait for. */
    private boolean isMine(MimeMessage message) {
        return Stream.of("To", "Cc", "Bcc").anyMatch(it -> names(message, it));
    }

    private boolean names(MimeMessage message, String header) {
        try {
            String said = message.getHeader(header, ",");
            return said != null && said.contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(
                    message.getSubject(),
                    part(message, "text/plain").orElse(""),
                    part(message, "text/html").orElse(""),
                    message.getHeader("Content-Language", null),
                    message);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> part(Part part, String type)
            throws MessagingException, IOException {
        if (part.isMimeType(type)) return Optional.of(part.getContent().toString());
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                Optional<String> found = part(each, type);
                if (found.isPresent()) return found;
            }
        }
        return Optional.empty();
    }
}
