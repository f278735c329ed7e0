package org.loket.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.loket.channel.mail.TextDraft;

class LineDiffTest {

    @Test
    void lines_that_stay_are_told_from_those_that_went_and_came() {
        assertThat(shown(List.of("a", "b", "c"), List.of("a", "x", "c", "d")))
                .isEqualTo("SAME a, GONE b, NEW x, SAME c, NEW d");
        assertThat(shown(List.of(), List.of("a"))).isEqualTo("NEW a");
        assertThat(shown(List.of("a"), List.of())).isEqualTo("GONE a");
    }

    @Test
    void the_subject_counts_and_empty_lines_do_not() {
        List<LineDiff.Line> lines =
                LineDiff.of(new TextDraft("s", "one\n\ntwo"), new TextDraft("t", "one\ntwo"));
        assertThat(lines)
                .extracting(it -> it.fate() + " " + it.text())
                .containsExactly("GONE s", "NEW t", "SAME one", "SAME two");
    }

    private static String shown(List<String> before, List<String> after) {
        return LineDiff.of(before, after).stream()
                .map(it -> it.fate() + " " + it.text())
                .collect(Collectors.joining(", "));
    }
}
