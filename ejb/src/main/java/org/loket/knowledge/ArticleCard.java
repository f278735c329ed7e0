package org.loket.knowledge;

/** An article in a list, in one language. {@code asked} is empty where people seldom ask for it. */
public record ArticleCard(
        String key, String title, String summary, String asked, int readMinutes) {}
