package org.loket.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loket.kernel.Settings;

class NumbersTest {

    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    /** Of which size blocks were taken. */
    private final List<Integer> blocks = new ArrayList<>();

    private final Numbers numbers = new Numbers();

    @BeforeEach
    void open() {
        numbers.settings =
                new Settings() {
                    @Override
                    public ZoneId zone() {
                        return ZoneId.of("Europe/Amsterdam");
                    }
                };
        numbers.blocks =
                new NumberBlocks() {
                    private long next = 1;

                    @Override
                    public long take(int year, int size) {
                        blocks.add(size);
                        long first = next;
                        next += size;
                        return first;
                    }
                };
    }

    @Test
    void numbers_follow_each_other_through_all_blocks() {
        assertThat(Stream.generate(() -> numbers.next(NOON)).limit(100))
                .doesNotHaveDuplicates()
                .startsWith("2026-000001", "2026-000002")
                .endsWith("2026-000100");
    }

    @Test
    void blocks_grow_while_many_are_filed_and_are_small_again_afterwards() {
        for (int i = 0; i < 500; i++) numbers.next(NOON);
        assertThat(blocks).containsExactly(20, 40, 80, 160, 160, 160);
        for (int i = 0; i < 121; i++) numbers.next(NOON.plusSeconds(60));
        assertThat(blocks).endsWith(160, 20);
    }

    @Test
    void a_new_year_begins_where_the_desk_is() {
        numbers.next(NOON);
        assertThat(numbers.next(Instant.parse("2026-12-31T23:30:00Z"))).startsWith("2027-");
    }
}
