package org.loket.mime;

import java.util.Optional;

/**
 * What a message says, as plain text with LF at the end of lines, and as HTML where it came as
 * HTML.
 *
 * @param written what the sender wrote now
 * @param quoted the history below it; empty where there is none
 * @param signature empty where there is none
 * @param plain the whole text, nothing taken away
 * @param html the whole, of an allow-list. Nothing in it loads by itself: an image of the mail is
 *     {@code <img data-cid="…">}, one from elsewhere {@code <img data-remote="…">}
 */
public record MailText(
        String written, String quoted, String signature, String plain, Optional<String> html) {}
