package org.openscrutiny.meetings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;

/**
 * A page of rows in the order of one expression and the id, from a place on. A condition whose value is absent keeps
 * all rows; expressions and conditions are HQL of the code, values are bound.
 */
public final class RowsPage {

    private static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

    private final String sort;
    private final Function<String, Object> sortValue;
    private final List<String> where = new ArrayList<>(List.of("1 = 1"));
    private final Map<String, Object> values = new HashMap<>();

    private RowsPage(String sort, Function<String, Object> sortValue) {
        this.sort = sort;
        this.sortValue = sortValue;
    }

    /** By a text that may be absent; rows without it come first. */
    public static RowsPage byText(String text) {
        return new RowsPage("coalesce(" + text + ", '')", value -> value);
    }

    /** By a text that every row has. */
    public static RowsPage byName(String text) {
        return new RowsPage(text, value -> value);
    }

    /** By a day; the undated come first. */
    public static RowsPage byDay(String day) {
        return new RowsPage(
                "coalesce(" + day + ", date 0001-01-01)", value -> value.isEmpty() ? UNDATED : LocalDate.parse(value));
    }

    /** Keeps the rows for which the condition holds, which names the value as {@code :name}. */
    public RowsPage where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Keeps the rows whose attribute has the value. */
    public RowsPage where(String attribute, @Nullable Object value) {
        return where(attribute + " = :" + attribute, attribute, value);
    }

    public RowsPage after(Cursors.@Nullable Place place) {
        if (place != null) {
            where.add("(" + sort + " > :place or (" + sort + " = :place and id > :id))");
            values.put("place", sortValue.apply(place.sortValue()));
            values.put("id", place.id());
        }
        return this;
    }

    /** The rows, one more than the limit where there are more. */
    public <T> List<T> of(PanacheRepositoryBase<T, ?> rows, int limit) {
        return rows.find(String.join(" and ", where) + " order by " + sort + ", id", values)
                .page(0, limit + 1)
                .list();
    }
}
