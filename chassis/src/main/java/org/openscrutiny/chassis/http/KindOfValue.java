package org.openscrutiny.chassis.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/** What kind of JSON value a property takes, in words and without a class name. */
final class KindOfValue {

    private KindOfValue() {}

    static String of(Class<?> type) {
        if (type == String.class) {
            return "a text";
        }
        if (type == LocalDate.class) {
            return "a date like 2018-02-28";
        }
        if (type == Instant.class) {
            return "an instant like 2018-02-28T10:00:00+00:00";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "an array" : "an object";
    }
}
