package org.openscrutiny.performance.exchange;

import java.util.List;
import java.util.Set;

/**
 * What a load did within its transaction.
 *
 * @param fingerprint of everything that stood before and that the rows are about: another one means that data moved on
 * @param objects what the loaded rows stand for
 * @param printed results of a printed dashboard, in printed order
 * @param codes of the indicators its rows are about, refused ones too; the empty one for a row that names none
 */
record Loaded(
        ImportReport report,
        String fingerprint,
        List<LoadedObject> objects,
        List<PrintedCell> printed,
        Set<String> codes) {
    Loaded {
        objects = List.copyOf(objects);
        printed = List.copyOf(printed);
        codes = Set.copyOf(codes);
    }

    /** Kinds of objects a file can make. */
    enum Kind {
        INDICATOR,
        TARGET,
        RANGE,
        OBSERVATION
    }

    /** One object; {@code created} says that this load made it. */
    record LoadedObject(Kind kind, String id, boolean created) {}
}
