package org.loket.workflow;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines that fit a width; how wide letters are is guessed. */
final class Lines {

    /** Mean width of a letter, as a part of the font size. */
    private static final double LETTER = 0.57;

    private Lines() {}

    /** As few lines as can be, of much the same length; a word that is too long gets its own. */
    static List<String> of(String text, double width, double fontSize) {
        int most = Math.max(4, (int) (width / (fontSize * LETTER)));
        List<String> lines = filled(text, most);
        while (most > 4) {
            List<String> narrower = filled(text, --most);
            if (narrower.size() > lines.size()) break;
            lines = narrower;
        }
        return lines;
    }

    private static List<String> filled(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) line.append(' ');
            line.append(word);
        }
        if (line.length() > 0) lines.add(line.toString());
        return lines;
    }
}
