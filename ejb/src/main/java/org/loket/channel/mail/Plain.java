package org.loket.channel.mail;

import java.util.regex.Pattern;

/** Takes out of what people typed whatever is no text: nothing they type can become a header. */
final class Plain {

    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern NEW_LINE = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern NOT_IN_A_TEXT = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Plain() {}

    static String line(String typed) {
        return NOT_IN_A_LINE.matcher(typed).replaceAll(" ").strip();
    }

    /** No longer than that; never half a character. */
    static String line(String typed, int most) {
        return cut(line(typed), most);
    }

    static String cut(String text, int most) {
        if (text.length() <= most) return text;
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    /** Lines end with {@code \n}. */
    static String lines(String typed) {
        String lines = NEW_LINE.matcher(typed).replaceAll("\n");
        return NOT_IN_A_TEXT.matcher(lines).replaceAll("").strip();
    }
}
