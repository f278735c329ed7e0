package org.loket.knowledge;

/**
 * An article to read, in one language.
 *
 * @param html the body, rendered and sanitised
 * @param service key of the service that helps where the article does not; empty if none
 */
public record ArticlePage(
        String key, String title, String summary, String html, String service, int readMinutes) {}
