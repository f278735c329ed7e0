package org.loket.request;

import java.util.Map;

/**
 * A mail as it was laid out.
 *
 * @param html harmless; an image of the mail is marked by {@code data-cid}, one from elsewhere by
 *     {@code data-remote}, and none loads by itself
 * @param pictures the attachments that it shows, by the names it has for them
 */
public record LetterSheet(String html, Map<String, Long> pictures) {}
