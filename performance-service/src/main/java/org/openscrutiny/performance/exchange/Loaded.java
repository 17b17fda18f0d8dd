package org.openscrutiny.performance.exchange;

import java.util.List;

/**
 * What a load did within its transaction.
 *
 * @param fingerprint of everything that stood before and that the rows are about: another one means that data moved on
 * @param objects what the loaded rows stand for
 * @param printed results of a printed dashboard, in printed order
 */
record Loaded(ImportReport report, String fingerprint, List<LoadedObject> objects, List<PrintedCell> printed) {
    Loaded {
        objects = List.copyOf(objects);
        printed = List.copyOf(printed);
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
