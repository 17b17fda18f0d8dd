package org.openscrutiny.csa.response;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.DatedName;

/**
 * Who is asked.
 *
 * @param id of the organisation or the post here; null while nobody is found
 * @param name as it was sent, or as the organisation was called on the day it was asked
 */
public record Addressee(Kind kind, @Nullable String id, String name) {

    /** What answers. */
    public enum Kind {
        ORGANISATION,
        OFFICE
    }

    /** The same body: by id where both are found, else by the name (C7). */
    boolean isSameAs(Addressee other) {
        if (kind != other.kind) {
            return false;
        }
        if (id == null || other.id == null) {
            return DatedName.key(name).equals(DatedName.key(other.name));
        }
        return id.equals(other.id);
    }

    /** The class that a response is a part of, and how many were asked. */
    public record OfClass(String name, int count) {}
}
