package org.loket.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.loket.channel.legacy.Field;
import org.loket.channel.legacy.Problem;
import org.loket.web.look.Texts;
import org.loket.web.look.Visitor;

/** Says in the reader's words what is wrong with a row, a file or a setting. */
@Named
@RequestScoped
public class FeedWords {

    /** Problems that name the field they are about behind a dot. */
    private static final Set<String> ABOUT_A_FIELD = Set.of("missing", "long", "wrong");

    @Inject Visitor visitor;

    public String problem(Problem problem) {
        if (problem == null) return "";
        String[] key = problem.key().split("\\.", 2);
        List<Object> values = new ArrayList<>(problem.values());
        if (ABOUT_A_FIELD.contains(key[0])) {
            values.add(0, field(key[1]));
            return text("feeds.problem." + key[0], values);
        }
        return text("feeds.problem." + problem.key(), values);
    }

    public String problems(List<Problem> problems) {
        return problems.stream().map(this::problem).collect(Collectors.joining(" "));
    }

    public String label(Field field) {
        return field(field.key());
    }

    private String field(String key) {
        return text("feeds.field." + key, List.of());
    }

    private String text(String key, List<Object> values) {
        return Texts.text(visitor.language(), "admin", key, values.toArray());
    }
}
