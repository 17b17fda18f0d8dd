package org.openscrutiny.chassis.testing;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the shared negative tests need to know of a service. Parts that are null or empty leave their cases out, by
 * name.
 *
 * @param creation a JSON route that makes an object
 * @param existing makes an object and tells how to write to it
 * @param listing a public list
 * @param published makes an object that anybody may read and gives its path
 * @param table path of a public list that answers text/csv
 */
public record ServiceUnderTest(
        @Nullable Creation creation,
        @Nullable Supplier<Existing> existing,
        Listing listing,
        @Nullable Supplier<String> published,
        @Nullable String table) {

    /**
     * A POST that makes an object.
     *
     * @param body a valid body, another one each time where something in it is unique
     * @param bearer an Authorization header that may make it
     * @param text name of a required text property of the body's top level
     * @param date name of a date property, or null
     * @param instant name of an instant property, or null
     * @param number name of a number property, or null
     * @param list name of a property with a bounded array of texts, or null
     * @param unique true if no two objects share {@code text}
     */
    public record Creation(
            String path,
            Supplier<String> bearer,
            Supplier<String> body,
            String text,
            @Nullable String date,
            @Nullable String instant,
            @Nullable String number,
            @Nullable String list,
            boolean unique) {

        public static Creation of(String path, Supplier<String> bearer, Supplier<String> body, String text) {
            return new Creation(path, bearer, body, text, null, null, null, null, false);
        }

        public Creation withDate(String name) {
            return new Creation(path, bearer, body, text, name, instant, number, list, unique);
        }

        public Creation withInstant(String name) {
            return new Creation(path, bearer, body, text, date, name, number, list, unique);
        }

        public Creation withNumber(String name) {
            return new Creation(path, bearer, body, text, date, instant, name, list, unique);
        }

        public Creation withList(String name) {
            return new Creation(path, bearer, body, text, date, instant, number, name, unique);
        }

        public Creation withUniqueText() {
            return new Creation(path, bearer, body, text, date, instant, number, list, true);
        }
    }

    /**
     * A write to an object that is there.
     *
     * @param method PUT, PATCH, POST or DELETE
     * @param path with the object's id, which is a path segment of its own
     * @param id the object's id
     * @param etag its present {@code "r…"} tag
     * @param body valid now
     * @param bearer an Authorization header that may write it
     */
    public record Existing(String method, String path, String id, String etag, String body, String bearer) {}

    /**
     * A public list.
     *
     * @param filters names of text filters
     * @param sorts the orders it allows, empty where it has one order only
     * @param cursor name of its cursor parameter
     */
    public record Listing(String path, List<String> filters, List<String> sorts, String cursor) {

        public static Listing of(String path, String... filters) {
            return new Listing(path, List.of(filters), List.of(), "cursor");
        }

        public Listing withSorts(String... values) {
            return new Listing(path, filters, List.of(values), cursor);
        }

        public Listing withCursor(String name) {
            return new Listing(path, filters, sorts, name);
        }
    }

    public static ServiceUnderTest of(Listing listing) {
        return new ServiceUnderTest(null, null, listing, null, null);
    }

    public ServiceUnderTest creating(Creation route) {
        return new ServiceUnderTest(route, existing, listing, published, table);
    }

    public ServiceUnderTest writingTo(Supplier<Existing> object) {
        return new ServiceUnderTest(creation, object, listing, published, table);
    }

    public ServiceUnderTest publishing(Supplier<String> path) {
        return new ServiceUnderTest(creation, existing, listing, path, table);
    }

    public ServiceUnderTest withTable(String path) {
        return new ServiceUnderTest(creation, existing, listing, published, path);
    }
}
