package org.openscrutiny.performance.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the rows of a file are to be loaded.
 *
 * @param own codes that the officer may write, {@code *} for all
 * @param duplicates row numbers of the keys that stand in the file more than once, as far as they are known
 * @param made ids of what this load has made so far: to its other rows it is as if it were not there
 */
record LoadOrder(
        ImportTerms terms,
        Set<FindingCode> accepted,
        String actor,
        Set<String> own,
        Map<String, List<Integer>> duplicates,
        Set<String> made) {

    LoadOrder(ImportTerms terms, Set<FindingCode> accepted, String actor, Set<String> own) {
        this(terms, accepted, actor, own, Map.of(), new HashSet<>());
    }

    /** The same from the beginning, with what is known of the whole file. */
    LoadOrder again(Map<String, List<Integer>> known) {
        return new LoadOrder(terms, accepted, actor, own, known, new HashSet<>());
    }

    boolean owns(String code) {
        return own.contains("*") || own.contains(code);
    }
}
