package org.loket.channel.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file may be as long as it likes: what is kept while it is read does not grow. */
class MillionRowsTest {

    private static final long ROWS = 1_000_000;
    private static final long MEGABYTE = 1024 * 1024;

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of(
                        new Format.Csv(StandardCharsets.UTF_8, ";", "\"", true),
                        new Endless("nr;wat\n", n -> n + ";\"een \"\"lamp\"\"\"\n", "")),
                Arguments.of(
                        new Format.Fixed(
                                StandardCharsets.UTF_8,
                                List.of(new Format.Fixed.Place("nr", 1, 10)),
                                false),
                        new Endless("", n -> "%010d  lamp\n".formatted(n), "")),
                Arguments.of(
                        new Format.Xml("case"),
                        new Endless(
                                "<all>",
                                n -> "<case id='" + n + "'><wat>lamp &amp; put</wat></case>",
                                "</all>")),
                Arguments.of(
                        new Format.Json(StandardCharsets.UTF_8, "/rows"),
                        new Endless("{\"rows\":[{}", n -> ",{\"nr\":" + n + "}", "]}")),
                Arguments.of(
                        new Format.Json(StandardCharsets.UTF_8, ""),
                        new Endless("", n -> "{\"nr\":" + n + "}\n", "")));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_million_rows_are_read_while_the_heap_stays_as_it_is(Format format, InputStream file)
            throws IOException {
        long rows = 0;
        long early = 0;
        try (Rows read = format.open(file)) {
            while (read.next().isPresent()) {
                rows++;
                if (rows == ROWS / 10) early = live();
            }
            assertThat(live() - early)
                    .as("live bytes after a million rows, above those after a tenth of them")
                    .isLessThan(4 * MEGABYTE);
        }
        assertThat(rows).isBetween(ROWS, ROWS + 1);
    }

    /** What cannot be thrown away. */
    private static long live() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least =
                    Math.min(
                            least,
                            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    /** Rows that are made while they are read. */
    private static final class Endless extends InputStream {

        private final LongFunction<String> row;
        private final String end;
        private byte[] now;
        private int at;
        private long made;

        Endless(String start, LongFunction<String> row, String end) {
            this.now = start.getBytes(StandardCharsets.UTF_8);
            this.row = row;
            this.end = end;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            while (at == now.length) {
                if (made > ROWS) return -1;
                String next = made < ROWS ? row.apply(made) : end;
                now = next.getBytes(StandardCharsets.UTF_8);
                at = 0;
                made++;
            }
            int n = Math.min(length, now.length - at);
            System.arraycopy(now, at, buffer, offset, n);
            at += n;
            return n;
        }
    }
}
