package org.openscrutiny.performance.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;

/**
 * The figures of one indicator and area under one type of period, oldest first, with a place for every period that a
 * figure is missing for.
 */
public record Timeline(PeriodType type, List<Slot> slots) {
    /** Periods in a row for which places are kept; a wider hole is as good a gap. */
    private static final int WIDEST_HOLE = 120;

    /**
     * A period of the series.
     *
     * @param point null where nothing was published
     */
    public record Slot(Period period, @Nullable SeriesPoint point) {
        public @Nullable BigDecimal value() {
            return point == null ? null : point.value();
        }

        boolean breaks() {
            return point != null && point.breaks();
        }
    }

    public Timeline {
        slots = List.copyOf(slots);
    }

    /**
     * The points of one type in the order of time.
     *
     * @param rhythm months between two returns; 0 = none
     */
    public static Timeline of(PeriodType type, List<SeriesPoint> points, int rhythm) {
        var ordered = points.stream()
                .sorted(Comparator.comparing((SeriesPoint p) -> p.period().end())
                        .thenComparing(p -> p.period().start()))
                .toList();
        var slots = new ArrayList<Slot>();
        for (var point : ordered) {
            if (!slots.isEmpty()) {
                slots.addAll(hole(slots.getLast().period(), point.period(), rhythm));
            }
            slots.add(new Slot(point.period(), point));
        }
        return new Timeline(type, slots);
    }

    private static List<Slot> hole(Period before, Period after, int rhythm) {
        var missing = new ArrayList<Slot>();
        var next = Succession.next(before, rhythm);
        while (next.isPresent() && misses(next.get(), after, rhythm) && missing.size() < WIDEST_HOLE) {
            missing.add(new Slot(next.get(), null));
            next = Succession.next(next.get(), rhythm);
        }
        return missing;
    }

    /** Days of counting move: a count fills the nearest place, so that one is missing half a rhythm before it. */
    private static boolean misses(Period place, Period after, int rhythm) {
        var end = after.type() == PeriodType.AS_AT
                ? after.end()
                        .minusMonths(rhythm / 2)
                        .minusDays(15L * (rhythm % 2))
                        .plusDays(1)
                : after.end();
        return place.end().isBefore(end);
    }

    /** From the last break on, the only part that can be compared within itself; all where there is none. */
    public Timeline newestPart() {
        int from = slots.size() - 1;
        while (from > 0 && !slots.get(from).breaks()) {
            from--;
        }
        return new Timeline(type, slots.subList(Math.max(0, from), slots.size()));
    }

    /** Whether the newest part begins with a break instead of the first figure. */
    public boolean broken() {
        return newestPart().slots.size() < slots.size();
    }

    /** What the rules for single periods cannot be used on, in words; empty if they can. */
    public Optional<String> notMeaningful() {
        return switch (type) {
            case ROLLING -> Optional.of("each point shares months with the one before it");
            case YEAR_TO_DATE, CUMULATIVE -> Optional.of("each point contains the ones before it");
            case MONTH,
                    QUARTER,
                    HALF_YEAR,
                    FINANCIAL_YEAR,
                    ACADEMIC_YEAR,
                    CALENDAR_YEAR,
                    YEAR_ENDING,
                    MULTI_YEAR,
                    AS_AT,
                    EVENT,
                    RANGE -> overlapping() ? Optional.of("its periods overlap") : Optional.empty();
        };
    }

    private boolean overlapping() {
        LocalDate end = LocalDate.MIN;
        for (var slot : slots) {
            if (!slot.period().start().isAfter(end)) {
                return true;
            }
            end = slot.period().end();
        }
        return false;
    }

    public boolean isEmpty() {
        return slots.isEmpty();
    }

    /** Unrounded values, null for what is missing. */
    public List<@Nullable BigDecimal> values() {
        var values = new ArrayList<@Nullable BigDecimal>();
        slots.forEach(slot -> values.add(slot.value()));
        return values;
    }

    /** The first place at or after a day, where a group would begin. */
    public Optional<Integer> placeFrom(LocalDate day) {
        for (int i = 0; i < slots.size(); i++) {
            if (!slots.get(i).period().start().isBefore(day)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The place of a period; of a day, that of the count in its month. */
    Optional<Integer> placeOf(Period period) {
        for (int i = 0; i < slots.size(); i++) {
            var there = slots.get(i).period();
            var sameMonth = type == PeriodType.AS_AT && there.lastMonth().equals(period.lastMonth());
            if (there.equals(period) || sameMonth) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
