package org.loket.web.admin;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.loket.channel.mail.TextDraft;

/** Which lines of a text are gone and which are new: the longest common lines stay. */
final class LineDiff {

    /** What became of a line. */
    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    public record Line(Fate fate, String text) {}

    private LineDiff() {}

    static List<Line> of(TextDraft before, TextDraft after) {
        return of(lines(before), lines(after));
    }

    static List<Line> of(List<String> before, List<String> after) {
        int[][] common = common(before, after);
        LinkedList<Line> lines = new LinkedList<>();
        int i = before.size();
        int j = after.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && before.get(i - 1).equals(after.get(j - 1))) {
                lines.addFirst(new Line(Fate.SAME, before.get(--i)));
                j--;
            } else if (j > 0 && (i == 0 || common[i][j - 1] >= common[i - 1][j])) {
                lines.addFirst(new Line(Fate.NEW, after.get(--j)));
            } else {
                lines.addFirst(new Line(Fate.GONE, before.get(--i)));
            }
        }
        return lines;
    }

    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = 1; i <= before.size(); i++) {
            for (int j = 1; j <= after.size(); j++) {
                common[i][j] =
                        before.get(i - 1).equals(after.get(j - 1))
                                ? common[i - 1][j - 1] + 1
                                : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return common;
    }

    private static List<String> lines(TextDraft draft) {
        List<String> lines = new ArrayList<>();
        lines.add(draft.subject());
        draft.body().lines().filter(it -> !it.isBlank()).forEach(lines::add);
        return lines;
    }
}
