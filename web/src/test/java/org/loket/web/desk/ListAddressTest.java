package org.loket.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loket.kernel.Keyset;
import org.loket.request.TaskFilter;
import org.loket.request.TaskFilter.View;

class ListAddressTest {

    private static final Keyset PLACE = new Keyset(Instant.parse("2026-11-16T10:00:00Z"), 4812);

    @Test
    void the_list_of_all_teams_needs_no_parameters() {
        assertThat(ListAddress.START.url()).isEqualTo("/desk");
        assertThat(read("/desk")).isEqualTo(ListAddress.START);
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void every_view_is_read_back_from_its_address(View view) {
        ListAddress address = ListAddress.of(TaskFilter.of(view));

        assertThat(read(address.url())).isEqualTo(address);
    }

    @Test
    void a_narrowed_list_is_read_back_from_its_address() {
        ListAddress address = ListAddress.of(narrowed("it-service", "a service & more"));

        assertThat(address.url())
                .isEqualTo("/desk?view=late&team=it-service&service=a+service+%26+more&urgent=yes");
        assertThat(read(address.url())).isEqualTo(address);
    }

    @Test
    void a_place_in_the_list_is_read_back_with_its_direction() {
        ListAddress later = ListAddress.START.later(PLACE);
        ListAddress earlier = ListAddress.START.earlier(PLACE);

        assertThat(read(later.url())).isEqualTo(later);
        assertThat(read(earlier.url())).isEqualTo(earlier);
        assertThat(earlier).isNotEqualTo(later);
    }

    @Test
    void another_filter_begins_at_the_beginning() {
        ListAddress far = ListAddress.of(narrowed("library", "equipment")).later(PLACE);

        assertThat(far.first().url()).doesNotContain("from=");
        assertThat(far.anyService().url()).isEqualTo("/desk?view=late&team=library&urgent=yes");
        assertThat(far.anyUrgency().url())
                .isEqualTo("/desk?view=late&team=library&service=equipment");
    }

    @Test
    void what_makes_no_sense_counts_as_not_given() {
        assertThat(read("/desk?view=nonsense&team=&service=&urgent=&from=%00%27--"))
                .isEqualTo(ListAddress.START);
    }

    private static TaskFilter narrowed(String team, String service) {
        return new TaskFilter(View.LATE, Optional.of(team), Optional.of(service), true);
    }

    private static ListAddress read(String url) {
        String query = url.contains("?") ? url.substring(url.indexOf('?') + 1) : "";
        Map<String, String> parameters =
                Arrays.stream(query.split("&"))
                        .filter(pair -> pair.contains("="))
                        .map(pair -> pair.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        pair -> pair[0],
                                        pair ->
                                                URLDecoder.decode(
                                                        pair[1], StandardCharsets.UTF_8)));
        return ListAddress.read(parameters::get);
    }
}
