package org.openscrutiny.performance.vintage;

import static org.openscrutiny.chassis.store.Holds.texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.openness.Narrowable;
import org.openscrutiny.chassis.openness.PublicCondition;
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
    private static final String BETWEEN = "period_start((:payload::jsonb) ->> 'period',"
            + " period_end((:payload::jsonb) ->> 'period')) >= ?::date"
            + " and period_end((:payload::jsonb) ->> 'period') <= ?::date";

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

    /** The same for objects that say their period by its key, {@code {period}}. */
    public <Q extends Narrowable<Q>> Q onKeys(Q query) {
        AreaChoices.narrow(query, area);
        if (span != null && span.key() != null) {
            query.where("{period}", span.key());
        } else if (span != null) {
            query.where(new PublicCondition(
                    BETWEEN, List.of(span.from().toString(), span.to().toString()), "period " + span));
        }
        return query;
    }

    /**
     * The same in a query on rows with {@code areaCode} and {@code periodKey}.
     *
     * @param first number of the first of its places, which {@link #after} fills
     */
    public static String rows(int first) {
        return " and (?%d = true or holds(?%d, areaCode)) and (?%d is null or periodKey = ?%<d) and (?%d = true or"
                        .formatted(first, first + 1, first + 2, first + 3)
                + " (period_start(periodKey, period_end(periodKey)) >= ?%d and period_end(periodKey) <= ?%d))"
                        .formatted(first + 4, first + 5);
    }

    /** The values of a query whose last places are those of {@link #rows}. */
    public Object[] after(@Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(area == null);
        all.add(texts(area == null ? List.of() : area.codes()));
        all.add(span == null ? null : span.key());
        all.add(span == null);
        all.add(span == null ? LocalDate.EPOCH : span.from());
        all.add(span == null ? LocalDate.EPOCH : span.to());
        return all.toArray();
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
