package org.loket.channel.mail;

/**
 * A mail as somebody would get it: its subject, as text, and as HTML by daylight and in the dark.
 */
public record MailPreview(String subject, String text, String light, String dark) {

    private static final String ASKS = "@media (prefers-color-scheme: dark)";

    static MailPreview of(Written mail) {
        return new MailPreview(
                mail.subject(),
                mail.text(),
                mail.html().replace(ASKS, "@media not all").replace("light dark", "light"),
                mail.html().replace(ASKS, "@media all").replace("light dark", "dark"));
    }
}
