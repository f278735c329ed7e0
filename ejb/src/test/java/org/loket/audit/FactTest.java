package org.loket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.loket.kernel.RecordedEvent;

class FactTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:15:30.000042Z");

    private record Renamed(Map<String, String> before, Map<String, String> after)
            implements RecordedEvent {
        @Override
        public Optional<String> requestNumber() {
            return Optional.of("2026-000123");
        }
    }

    /** Pinned: what was sealed once must still verify years later. */
    @Test
    void the_canonical_form_and_its_hash_never_change() {
        Fact fact =
                new Fact(7, AT, "anna", "RequestFiled", null, "{\"after\":{\"team\":\"Právo\"}}");
        assertThat(fact.canonical())
                .isEqualTo(
                        """
                        loket-trail-1
                        1:7
                        17:1772442930.000042
                        4:anna
                        12:RequestFiled
                        -
                        26:{"after":{"team":"Právo"}}""");
        assertThat(fact.hashAfter(Fact.GENESIS))
                .isEqualTo("060c71a0e4edf0ee4e55543921ef0b398ea73bc7f82499afa2fb9526c90860bb");
    }

    @Test
    void facts_that_differ_anywhere_have_different_forms() {
        List<Fact> facts =
                List.of(
                        new Fact(7, AT, "anna", "Filed", "1", "{}"),
                        new Fact(8, AT, "anna", "Filed", "1", "{}"),
                        new Fact(7, AT.plusNanos(1_000), "anna", "Filed", "1", "{}"),
                        new Fact(7, AT, "ann", "aFiled", "1", "{}"),
                        new Fact(7, AT, "anna\n5:Filed", "", "1", "{}"),
                        new Fact(7, AT, "anna", "Filed", null, "{}"),
                        new Fact(7, AT, "anna", "Filed", "-", "{}"),
                        new Fact(7, AT, "anna", "Filed", "1", "{ }"));
        Set<String> forms = new HashSet<>();
        facts.forEach(fact -> forms.add(fact.canonical()));
        assertThat(forms).hasSameSizeAs(facts);
    }

    @Test
    void the_same_fact_has_another_hash_after_another_entry() {
        Fact fact = new Fact(7, AT, "anna", "Filed", "1", "{}");
        assertThat(fact.hashAfter(Fact.GENESIS))
                .isNotEqualTo(fact.hashAfter("1".repeat(64)))
                .hasSize(64);
    }

    @Test
    void details_are_compact_json_in_a_fixed_order() {
        Map<String, String> after = new java.util.LinkedHashMap<>();
        after.put("team", "permits");
        after.put("priority", "1");
        assertThat(Details.of(new Renamed(Map.of("team", "it-service"), after)))
                .isEqualTo(
                        "{\"before\":{\"team\":\"it-service\"},"
                                + "\"after\":{\"priority\":\"1\",\"team\":\"permits\"}}");
    }

    @Test
    void an_event_without_details_leaves_an_empty_object() {
        assertThat(Details.of(new Renamed(Map.of(), Map.of()))).isEqualTo("{}");
    }

    @Test
    void text_that_would_end_the_json_or_that_a_database_cannot_keep_is_escaped() {
        Map<String, String> after = Map.of("said", "\"a\\b\"\n\u0000 ě 😀 \uD83D!");
        assertThat(Details.of(new Renamed(Map.of(), after)))
                .isEqualTo(
                        "{\"after\":{\"said\":"
                                + "\"\\\"a\\\\b\\\"\\u000a\\u0000 ě 😀 \\ud83d!\"}}");
    }
}
