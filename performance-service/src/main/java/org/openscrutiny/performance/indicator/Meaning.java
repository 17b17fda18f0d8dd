package org.openscrutiny.performance.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Calendar;

/** What of a definition decides whether figures under it can be laid beside those under another. */
public interface Meaning {
    LocalDate validFrom();

    MeasureKind kind();

    Basis basis();

    Calendar calendar();

    Unit unit();

    @Nullable
    BigDecimal multiplier();

    @Nullable
    Comparability comparableWithPrevious();

    /** What numerator over denominator is multiplied by. */
    default BigDecimal factor() {
        return kind().factor(unit(), multiplier());
    }

    /** Whether figures under it can be laid beside those under the one before it. */
    default boolean continues(Meaning before) {
        return comparableWithPrevious() == Comparability.YES
                && basis() == before.basis()
                && calendar() == before.calendar()
                && countsLike(before);
    }

    /** Whether figures under both can be put together. */
    default boolean countsLike(Meaning other) {
        return unit() == other.unit() && kind() == other.kind() && factor().compareTo(other.factor()) == 0;
    }

    /** The version in force on a day, before the first the first; oldest first, at least one. */
    static <M extends Meaning> M on(List<M> versions, LocalDate day) {
        M found = versions.getFirst();
        for (M version : versions) {
            found = version.validFrom().isAfter(day) ? found : version;
        }
        return found;
    }

    /** The newest version that breaks the series between two days, the earlier first; empty where it goes on. */
    static <M extends Meaning> Optional<M> breakBetween(List<M> versions, LocalDate before, LocalDate after) {
        int first = versions.indexOf(on(versions, before));
        for (int i = versions.indexOf(on(versions, after)); i > first; i--) {
            if (!versions.get(i).continues(versions.get(i - 1))) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }
}
