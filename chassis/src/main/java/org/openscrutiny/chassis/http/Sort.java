package org.openscrutiny.chassis.http;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Problem;

/**
 * The order in which a list is read (D22): by one field of an allow-list, with {@code -} before it the other way round.
 * Ids break ties in the same direction.
 */
public record Sort<T>(SortKey<T> key, boolean backwards) {

    private static final String OTHER_WAY = "-";
    private static final int ECHOED = 40;

    /**
     * Reads the parameter {@code sort}.
     *
     * @param allowed keys, the usual one first
     * @throws Problem 400 naming {@code sort}, what was given and what may be
     */
    public static <T> Sort<T> read(@Nullable String asked, List<SortKey<T>> allowed) {
        if (asked == null) {
            return new Sort<>(allowed.getFirst(), false);
        }
        return allowed.stream()
                .flatMap(key -> Stream.of(new Sort<>(key, false), new Sort<>(key, true)))
                .filter(sort -> sort.word().equals(asked))
                .findFirst()
                .orElseThrow(() -> Problem.unreadable(
                        "sort", "SORT", "This list is not sorted by " + cut(asked) + "; use one of " + words(allowed)));
    }

    private static String cut(String asked) {
        return asked.codePointCount(0, asked.length()) > ECHOED
                ? asked.substring(0, asked.offsetByCodePoints(0, ECHOED)) + "…"
                : asked;
    }

    private static <T> String words(List<SortKey<T>> allowed) {
        return String.join(
                        ", ",
                        allowed.stream()
                                .flatMap(key -> Stream.of(key.name(), OTHER_WAY + key.name()))
                                .toList())
                + ".";
    }

    /** As a caller writes it, and what the cursor of a list of rows is bound to. */
    public String word() {
        return (backwards ? OTHER_WAY : "") + key.name();
    }

    /** The place after a row. */
    public Cursors.Place place(T row, String id) {
        return new Cursors.Place(key.value().apply(row).toString(), id);
    }

    /**
     * The condition of a query on rows that begins after a place.
     *
     * @param value how the query calls the value of {@link #value}, {@code id} how it calls that of {@link #id}
     */
    public String from(Cursors.@Nullable Place after, String value, String id) {
        return after == null
                ? "(" + value + " = '' and " + id + " = '')"
                : "((" + key.column() + ", id) " + (backwards ? "<" : ">") + " (" + value + ", " + id + "))";
    }

    public Object value(Cursors.@Nullable Place after) {
        return after == null ? "" : key.typed(after.sortValue());
    }

    public String id(Cursors.@Nullable Place after) {
        return after == null ? "" : after.id();
    }

    /** The order of a query on rows. */
    public String by() {
        var way = backwards ? " desc" : "";
        return " order by " + key.column() + way + ", id" + way;
    }
}
