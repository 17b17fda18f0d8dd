package org.openscrutiny.chassis.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * A field of its items by which a list may be sorted. Paths and columns come from code, never from a caller.
 *
 * @param name as callers write it
 * @param path of the field in the public bytes, a PostgreSQL path like {@code {period,end}}
 * @param column of the rows with the same order, never null; empty for a list of public bytes alone
 * @param value of that column in a row
 */
public record SortKey<T>(String name, String path, Kind kind, String column, Function<T, Object> value) {

    /** How values are written in a cursor and compared. */
    public enum Kind {
        TEXT,
        DAY,
        /** In public bytes as text in UTC, with as many decimals as it needs. */
        INSTANT
    }

    /** The order in which things were made: ids grow with the time. */
    public static <T> SortKey<T> made(Function<T, Object> id) {
        return new SortKey<>("id", "{id}", Kind.TEXT, "id", id);
    }

    /** Of a list of which everybody reads the same public bytes. */
    public static SortKey<Void> open(String name, String path, Kind kind) {
        return new SortKey<>(name, path, kind, "", row -> "");
    }

    Object typed(String text) {
        return switch (kind) {
            case TEXT -> text;
            case DAY -> LocalDate.parse(text);
            case INSTANT -> Instant.parse(text);
        };
    }
}
