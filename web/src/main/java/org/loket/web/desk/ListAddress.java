package org.loket.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.loket.kernel.Keyset;
import org.loket.request.TaskFilter;
import org.loket.request.TaskFilter.View;

/**
 * The address of a list of tasks: each state of the list has one that can be sent to a colleague.
 *
 * @param from the place that the page begins behind, or ends before; null at the beginning
 * @param backwards the page ends before that place
 */
public record ListAddress(TaskFilter filter, Keyset from, boolean backwards) {

    static final ListAddress START = of(TaskFilter.of(View.TEAM));

    /** The beginning of a list. */
    static ListAddress of(TaskFilter filter) {
        return new ListAddress(filter, null, false);
    }

    /**
     * Reads the parameters of a request; one that makes no sense counts as not given.
     *
     * @param parameter gives a parameter's value, or null
     */
    static ListAddress read(UnaryOperator<String> parameter) {
        TaskFilter filter =
                new TaskFilter(
                        view(parameter.apply("view")),
                        given(parameter.apply("team")),
                        given(parameter.apply("service")),
                        given(parameter.apply("urgent")).isPresent());
        Optional<Keyset> back = Keyset.parse(parameter.apply("back"));
        return new ListAddress(
                filter,
                back.or(() -> Keyset.parse(parameter.apply("from"))).orElse(null),
                back.isPresent());
    }

    ListAddress later(Keyset place) {
        return new ListAddress(filter, place, false);
    }

    ListAddress earlier(Keyset place) {
        return new ListAddress(filter, place, true);
    }

    public ListAddress first() {
        return of(filter);
    }

    public ListAddress anyService() {
        return of(
                new TaskFilter(
                        filter.view(), filter.team(), Optional.empty(), filter.urgentOnly()));
    }

    public ListAddress anyUrgency() {
        return of(new TaskFilter(filter.view(), filter.team(), filter.service(), false));
    }

    /** What the view is called in addresses and texts. */
    public static String key(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }

    public String url() {
        StringJoiner query = new StringJoiner("&", "/desk?", "").setEmptyValue("/desk");
        if (filter.view() != View.TEAM) query.add("view=" + key(filter.view()));
        filter.team().ifPresent(team -> query.add("team=" + encoded(team)));
        filter.service().ifPresent(service -> query.add("service=" + encoded(service)));
        if (filter.urgentOnly()) query.add("urgent=yes");
        if (from != null) query.add((backwards ? "back=" : "from=") + from.token());
        return query.toString();
    }

    private static View view(String name) {
        return Arrays.stream(View.values())
                .filter(view -> key(view).equals(name))
                .findFirst()
                .orElse(View.TEAM);
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
