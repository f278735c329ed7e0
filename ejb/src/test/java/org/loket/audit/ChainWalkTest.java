package org.loket.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loket.audit.ChainBreak.Kind.ALTERED;
import static org.loket.audit.ChainBreak.Kind.MISSING;
import static org.loket.audit.ChainBreak.Kind.WRONG_HASH;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainWalkTest {

    private static final int LENGTH = 9;

    private final List<SealedFact> chain = new ArrayList<>();
    private ChainHead head = new ChainHead(0, Fact.GENESIS);

    @BeforeEach
    void a_chain() {
        for (int position = 1; position <= LENGTH; position++) {
            Fact fact = fact(position, "Filed" + position);
            head = new ChainHead(position, fact.hashAfter(head.hash()));
            chain.add(new SealedFact(position, fact, head.hash()));
        }
    }

    private static Fact fact(int position, String what) {
        Instant at = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(position);
        return new Fact(100 + position, at, "anna", what, null, "{}");
    }

    private Optional<ChainBreak> walk() {
        ChainWalk walk = new ChainWalk();
        chain.forEach(walk::step);
        return walk.end(head);
    }

    private SealedFact at(int position) {
        return chain.get(position - 1);
    }

    private void put(int position, SealedFact sealed) {
        chain.set(position - 1, sealed);
    }

    @Test
    void an_untouched_chain_is_whole() {
        assertThat(walk()).isEmpty();
    }

    @Test
    void an_empty_chain_is_whole() {
        assertThat(new ChainWalk().end(new ChainHead(0, Fact.GENESIS))).isEmpty();
    }

    @Test
    void an_altered_entry_is_found_wherever_it_is() {
        for (int position = 1; position <= LENGTH; position++) {
            SealedFact sealed = at(position);
            put(position, new SealedFact(position, fact(position, "Forged"), sealed.hash()));
            assertThat(walk()).contains(new ChainBreak(ALTERED, position, 100 + position));
            put(position, sealed);
        }
    }

    @Test
    void an_altered_entry_with_a_matching_hash_breaks_the_next_one() {
        Fact forged = fact(4, "Forged");
        put(4, new SealedFact(4, forged, forged.hashAfter(at(3).hash())));
        assertThat(walk()).contains(new ChainBreak(ALTERED, 5, 105));
    }

    @Test
    void a_wrong_hash_is_told_from_an_altered_entry() {
        for (int position = 1; position <= LENGTH; position++) {
            SealedFact sealed = at(position);
            put(position, new SealedFact(position, sealed.fact(), "f".repeat(64)));
            assertThat(walk()).contains(new ChainBreak(WRONG_HASH, position, 100 + position));
            put(position, sealed);
        }
    }

    @Test
    void a_removed_entry_leaves_a_gap() {
        for (int position = 1; position <= LENGTH; position++) {
            SealedFact sealed = chain.remove(position - 1);
            assertThat(walk()).contains(new ChainBreak(MISSING, position, 0));
            chain.add(position - 1, sealed);
        }
    }

    @Test
    void several_entries_cut_off_at_the_end_are_missed() {
        chain.subList(6, LENGTH).clear();
        assertThat(walk()).contains(new ChainBreak(MISSING, 7, 0));
    }

    @Test
    void closing_the_gap_by_renumbering_does_not_help() {
        chain.remove(3);
        for (int i = 3; i < chain.size(); i++) {
            chain.set(i, new SealedFact(i + 1L, chain.get(i).fact(), chain.get(i).hash()));
        }
        assertThat(walk()).contains(new ChainBreak(ALTERED, 4, 105));
    }

    @Test
    void two_swapped_entries_are_found_at_the_first() {
        SealedFact third = at(3);
        SealedFact sixth = at(6);
        put(3, new SealedFact(3, sixth.fact(), sixth.hash()));
        put(6, new SealedFact(6, third.fact(), third.hash()));
        assertThat(walk()).contains(new ChainBreak(ALTERED, 3, 106));
    }

    @Test
    void swapping_what_two_entries_say_is_found_too() {
        SealedFact third = at(3);
        SealedFact fourth = at(4);
        put(3, new SealedFact(3, fourth.fact(), third.hash()));
        put(4, new SealedFact(4, third.fact(), fourth.hash()));
        assertThat(walk()).contains(new ChainBreak(ALTERED, 3, 104));
    }

    @Test
    void a_forged_head_is_found() {
        head = new ChainHead(LENGTH, "f".repeat(64));
        assertThat(walk()).contains(new ChainBreak(WRONG_HASH, LENGTH, 0));
    }

    @Test
    void says_up_to_where_all_is_well() {
        put(5, new SealedFact(5, fact(5, "Forged"), at(5).hash()));
        ChainWalk walk = new ChainWalk();
        chain.forEach(walk::step);
        assertThat(walk.walked()).isEqualTo(4);
        assertThat(walk.isBroken()).isTrue();
    }
}
