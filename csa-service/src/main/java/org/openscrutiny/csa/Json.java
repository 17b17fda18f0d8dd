package org.openscrutiny.csa;

/** Media types and examples that several resources describe themselves with. */
public final class Json {

    /** RFC 7396. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private Json() {}
}
