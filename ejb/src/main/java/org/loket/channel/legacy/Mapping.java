package org.loket.channel.legacy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which columns of a row become which fields of a request.
 *
 * @param formulas how each field's value is made
 * @param tables their values and ours, for the fields that have some
 */
record Mapping(Map<Field, Formula> formulas, Map<Field, ValueTable> tables) {

    /** The fields that the row says something about. */
    Map<Field, String> of(Row row) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        formulas.forEach(
                (field, formula) -> {
                    String theirs = formula.of(row.values());
                    ValueTable table = tables.get(field);
                    String value = table == null ? theirs : table.of(theirs);
                    if (!value.isEmpty()) values.put(field, value);
                });
        return values;
    }

    /** What a field is in the other system's own words; empty if the row does not say it. */
    String theirs(Field field, Row row) {
        Formula formula = formulas.get(field);
        return formula == null ? "" : formula.of(row.values());
    }

    /** Names of the columns from which a field is made. */
    Set<String> columns(Field field) {
        Formula formula = formulas.get(field);
        return formula == null ? Set.of() : formula.columns();
    }

    /** Names of the columns that are used. */
    Set<String> columns() {
        Set<String> names = new TreeSet<>();
        formulas.values().forEach(formula -> names.addAll(formula.columns()));
        return names;
    }
}
