package org.openscrutiny.csa.response;

import org.jspecify.annotations.Nullable;

/**
 * Who is asked.
 *
 * @param id of the organisation or the post here; null while nobody is found
 * @param name as it was called on the day it was asked
 */
public record Addressee(Kind kind, @Nullable String id, String name) {

    /** What answers. */
    public enum Kind {
        ORGANISATION,
        OFFICE
    }

    /** The class that a response is a part of, and how many were asked. */
    public record OfClass(String name, int count) {}
}
