package org.openscrutiny.performance.series;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.SeriesPoint;
import org.openscrutiny.performance.chart.Timeline;
import org.openscrutiny.performance.indicator.Meaning;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.period.Periods;

/**
 * What a series is to be read by, as far as it is public.
 *
 * @param definitions oldest first, at least one
 * @param current the one of them that is in force
 * @param rebases accepted, of one area, oldest first
 * @param profiles approved shares of a year, of one area, in the order in which they came into force
 */
record PublicTerms(List<Definition> definitions, Definition current, List<RebaseView> rebases, List<Profile> profiles) {
    /** The shares of the months of a year, first month first. */
    record Profile(String period, LocalDate effectiveFrom, List<BigDecimal> shares) {
        /** The part of its year that is gone, where it says so. */
        Optional<BigDecimal> gone(int months) {
            if (shares.size() != 12 || months < 1) {
                return Optional.empty();
            }
            var gone = months >= 12
                    ? BigDecimal.ONE
                    : shares.stream().limit(months).reduce(BigDecimal.ZERO, BigDecimal::add);
            return gone.signum() > 0 ? Optional.of(gone) : Optional.empty();
        }
    }

    /** The same with the rebases that had been accepted by an instant. */
    PublicTerms acceptedBy(Instant at) {
        var then = rebases.stream()
                .filter(rebase -> {
                    var accepted = rebase.acceptedAt();
                    return accepted != null && !accepted.isAfter(at);
                })
                .toList();
        return new PublicTerms(definitions, current, then, profiles);
    }

    /** The definitions alone, which hold for every area. */
    PublicTerms withoutArea() {
        return new PublicTerms(definitions, current, List.of(), List.of());
    }

    /** The version that holds on a day, before the first the first. */
    Definition on(LocalDate day) {
        return Meaning.on(definitions, day);
    }

    /** The version that holds for the newest figure of a line, the one in force where there is none. */
    Definition of(Timeline line) {
        return line.isEmpty() ? current : on(line.slots().getLast().period().end());
    }

    /** Why figures of two days cannot be compared, the earlier first; empty where they can. */
    Optional<Definition> breakBetween(LocalDate before, LocalDate after) {
        return Meaning.breakBetween(definitions, before, after);
    }

    /** Why a figure cannot be compared with the one before it, in words. */
    Optional<String> breakBefore(@Nullable ChartFigure before, ChartFigure figure) {
        if (figure.marked()) {
            return Optional.of("marked as a break of the series");
        }
        return before == null
                ? Optional.empty()
                : breakBetween(before.period().end(), figure.period().end())
                        .map(d -> "definition " + d.number() + " holds from " + d.validFrom());
    }

    /** Figures of one type, oldest first, as they are calculated with. */
    Timeline line(PeriodType type, List<ChartFigure> figures) {
        var points = new ArrayList<SeriesPoint>();
        ChartFigure before = null;
        for (var figure : figures) {
            points.add(figure.point(breakBefore(before, figure).isPresent()));
            before = figure;
        }
        Definition rhythm =
                figures.isEmpty() ? current : on(figures.getLast().period().end());
        return Timeline.of(type, points, rhythm.frequency().months());
    }

    /** The share of the year gone at the end of a period, by the profile in force then. */
    Optional<BigDecimal> shareGone(Period period, Period year) {
        return profiles.stream()
                .filter(p -> Periods.ofKey(p.period()).equals(year)
                        && !p.effectiveFrom().isAfter(period.end()))
                .reduce((earlier, later) -> later)
                .flatMap(p -> p.gone(year.calendar().monthsGone(period.lastMonth())));
    }
}
