package org.openscrutiny.chassis.openness;

import java.util.Collection;

/**
 * A list of which only some objects are kept, by what stands in their public bytes. Paths come from code, never from a
 * caller, and are PostgreSQL paths into the payload, for instance {@code {period,key}}.
 */
public interface Narrowable<Q extends Narrowable<Q>> {

    /** Keeps the objects with this value. */
    Q where(String path, String value);

    /**
     * Keeps the objects with one of these values, none where there are none.
     *
     * @param why what the values stand for; a cursor stays good when they change
     */
    Q whereOneOf(String path, Collection<String> values, String why);

    /** Keeps the objects whose value is this or later in text order; those without a value come before all. */
    Q atLeast(String path, String value);

    /** Keeps the objects whose value is this or earlier in text order; those without a value come before all. */
    Q atMost(String path, String value);

    /** Keeps the objects of which a condition holds. */
    Q where(PublicCondition condition);
}
