package org.openscrutiny.performance.exchange;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.target.RangeNumbers;
import org.openscrutiny.performance.target.TargetNumbers;

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
        INDICATOR(Void.class),
        TARGET(TargetNumbers.class),
        RANGE(RangeNumbers.class),
        OBSERVATION(Integer.class);

        private final Class<?> before;

        Kind(Class<?> before) {
            this.before = before;
        }

        /** What {@link LoadedObject#before} is. */
        Class<?> before() {
            return before;
        }
    }

    /**
     * One object.
     *
     * @param created whether this load made it
     * @param before what UNDO goes back to where this load moved what was there: the number of the vintage that was the
     *     newest (Integer), {@link TargetNumbers} or {@link RangeNumbers}; else null
     */
    record LoadedObject(
            Kind kind, String id, boolean created, @Nullable Object before) {
        static LoadedObject made(Kind kind, String id) {
            return new LoadedObject(kind, id, true, null);
        }

        static LoadedObject moved(Kind kind, String id, Object before) {
            return new LoadedObject(kind, id, false, before);
        }

        static LoadedObject left(Kind kind, String id) {
            return new LoadedObject(kind, id, false, null);
        }

        /** Whether this load made or moved it. */
        boolean touched() {
            return created || before != null;
        }
    }
}
