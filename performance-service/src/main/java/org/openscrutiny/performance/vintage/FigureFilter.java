package org.openscrutiny.performance.vintage;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.Narrowable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.area.AreaChoice;
import org.openscrutiny.performance.area.AreaChoices;
import org.openscrutiny.performance.period.PeriodType;

/**
 * What a caller narrows a list of figures or ratings to by area and period.
 *
 * @param area null means all, and so do no types and no span
 */
public record FigureFilter(
        @Nullable AreaChoice area,
        Set<PeriodType> types,
        @Nullable PeriodSpan span) {
    public FigureFilter {
        types = Set.copyOf(types);
    }

    /**
     * Reads the parameters {@code period} and {@code type}.
     *
     * @throws Problem 400 naming each that cannot be read
     */
    public static FigureFilter read(@Nullable AreaChoice area, @Nullable String period, @Nullable String type) {
        var faults = new Faults();
        var types = PeriodSpan.types(type, faults);
        var span = PeriodSpan.read(period, faults);
        faults.throwIfAny();
        return new FigureFilter(area, types, span);
    }

    /** Narrows a list by it; area and period of a figure never change. */
    public <Q extends Narrowable<Q>> Q on(Q query) {
        AreaChoices.narrow(query, area);
        if (!types.isEmpty()) {
            query.whereOneOf("{period,type}", names(), "types " + names());
        }
        if (span != null && span.key() != null) {
            query.where("{period,key}", span.key());
        } else if (span != null) {
            query.atLeast("{period,start}", span.from().toString())
                    .atMost("{period,end}", span.to().toString());
        }
        return query;
    }

    /** The types by name, in one order. */
    public Collection<String> names() {
        return types.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same for the same filter, which a record of a set does not promise. */
    @Override
    public String toString() {
        return "area=" + area + " types=" + names() + " span=" + span;
    }
}
