package org.loket.channel.legacy;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the settings of a form, and remembers what cannot be understood in them. */
final class FormReading {

    private final FeedForm form;
    private final Map<String, Problem> wrong = new TreeMap<>();

    FormReading(FeedForm form) {
        this.form = form;
        form.values()
                .forEach(
                        (name, value) -> {
                            if (value.length() > FeedForm.MOST) wrong(name, "setting.long");
                        });
    }

    /** What is wrong, by the setting's name. */
    Map<String, Problem> wrong() {
        return wrong;
    }

    String get(String name) {
        return form.get(name);
    }

    String raw(String name) {
        return form.raw(name);
    }

    boolean yes(String name) {
        return form.get(name).equals("true");
    }

    int number(String name, int otherwise, int most) {
        String value = form.get(name);
        if (value.isEmpty()) return otherwise;
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        wrong(name, "setting.number", most);
        return otherwise;
    }

    String matching(String name, Pattern pattern, String otherwise) {
        String value = form.get(name);
        if (!pattern.matcher(value).matches()) wrong(name, otherwise);
        return value;
    }

    /** As {@link #matching}, for what need not be given. */
    String perhaps(String name, Pattern pattern, String otherwise) {
        return form.get(name).isEmpty() ? "" : matching(name, pattern, otherwise);
    }

    void understand(String name, Runnable read) {
        try {
            read.run();
        } catch (Unreadable e) {
            wrong.put(name, e.problem());
        }
    }

    void wrong(String name, String key, Object... values) {
        wrong.putIfAbsent(name, Problem.of(key, values));
    }
}
