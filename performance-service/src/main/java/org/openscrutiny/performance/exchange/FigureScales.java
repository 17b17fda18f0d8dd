package org.openscrutiny.performance.exchange;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.performance.chart.Succession;
import org.openscrutiny.performance.exchange.Yardsticks.Place;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.observation.NewObservation;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;

/**
 * Whether the numbers of a file are of the size of what they stand beside: the target of the period or of its year, and
 * what is published of the period itself, of the one before and of the same one last year. Whoever writes thousands for
 * units is found so (UNIT_SLIP).
 */
final class FigureScales {
    private final Map<Place, BigDecimal> standing;

    private FigureScales(Map<Place, BigDecimal> standing) {
        this.standing = standing;
    }

    static FigureScales read(Yardsticks yardsticks, Collection<NewObservation> wishes) {
        List<Place> places = wishes.stream()
                .flatMap(wish -> Stream.concat(targets(wish), figures(wish)))
                .toList();
        return new FigureScales(yardsticks.at(places));
    }

    /** The cell as read, warned of where it is beyond what it stands beside. */
    PrintedValue weigh(PrintedValue read, NewObservation wish) {
        Set<BigDecimal> beside = new LinkedHashSet<>();
        for (Place place : Stream.concat(targets(wish), figures(wish)).toList()) {
            BigDecimal number = standing.get(place);
            if (number != null) {
                beside.add(number.stripTrailingZeros());
            }
        }
        return UnitSlip.against(read, beside.toArray(BigDecimal[]::new));
    }

    /** Changes as soon as one of the numbers that stand does. */
    String fingerprint() {
        return standing.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Place> targets(NewObservation wish) {
        String year =
                Periods.yearOf(terms(wish).calendar(), wish.period().end()).key();
        return Stream.of(wish.period().key(), year)
                .distinct()
                .map(key -> new Place(wish.indicator().id(), wish.areaCode(), key));
    }

    private static Stream<Place> figures(NewObservation wish) {
        Period period = wish.period();
        int rhythm = terms(wish).frequency().months();
        return Stream.of(
                        Stream.of(period),
                        Succession.previous(period, rhythm).stream(),
                        Succession.yearBefore(period).stream())
                .flatMap(found -> found)
                .distinct()
                .map(found -> place(wish, found));
    }

    private static DefinitionTerms terms(NewObservation wish) {
        return wish.indicator().definitionOn(wish.period().end()).terms();
    }

    private static Place place(NewObservation wish, Period period) {
        return new Place(wish.indicator().id(), wish.areaCode(), period.key(), wish.category());
    }
}
