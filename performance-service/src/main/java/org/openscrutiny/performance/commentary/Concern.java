package org.openscrutiny.performance.commentary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.performance.chart.Improvement;
import org.openscrutiny.performance.chart.SeriesPoint;
import org.openscrutiny.performance.chart.Timeline;
import org.openscrutiny.performance.chart.Variation;
import org.openscrutiny.performance.chart.XmrChart;
import org.openscrutiny.performance.chart.XmrTerms;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.DefinitionVersion;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.period.Periods;
import org.openscrutiny.performance.rating.Rating;
import org.openscrutiny.performance.rating.RatingsFrozen;

/** Which ratings end a series whose control chart shows concern: as the chart would be drawn up to them. */
@ApplicationScoped
class Concern {
    private static final String POINTS = """
            select r.indicator_id as indicator, r.area_code as area, r.period_key as period, e.value as value,
                position('B' in e.flags) > 0 as breaks, false as rebase
            from rating r join rating_entry e on e.rating_id = r.id and e.number = r.entry
            where r.indicator_id in (:indicators) and r.area_code in (:areas) and r.measure = 'PERIOD'
            union all
            select indicator_id, area_code, period_key, null, false, true from rebase
            where state = 'ACCEPTED' and indicator_id in (:indicators) and area_code in (:areas)""";

    private final EntityManager entities;

    Concern(EntityManager entities) {
        this.entities = entities;
    }

    private record Read(String indicatorId, String areaCode, Period period, SeriesPoint point, boolean rebase) {
        static Read of(Tuple row) {
            Period period = Periods.ofKey(row.get("period", String.class));
            SeriesPoint point = new SeriesPoint(
                    period, row.get("value", BigDecimal.class), null, null, row.get("breaks", Boolean.class));
            return new Read(
                    row.get("indicator", String.class),
                    row.get("area", String.class),
                    period,
                    point,
                    row.get("rebase", Boolean.class));
        }
    }

    /** Ids of those ratings; one statement for all. */
    Set<String> among(Collection<RatingsFrozen.Frozen> frozen) {
        List<?> rows = entities.createNativeQuery(POINTS, Tuple.class)
                .setParameter(
                        "indicators",
                        frozen.stream().map(f -> f.rating().indicatorId()).collect(Collectors.toSet()))
                .setParameter(
                        "areas", frozen.stream().map(f -> f.rating().areaCode()).collect(Collectors.toSet()))
                .getResultList();
        List<Read> all = rows.stream().map(row -> Read.of((Tuple) row)).toList();
        Set<String> concerned = new HashSet<>();
        for (RatingsFrozen.Frozen one : frozen) {
            if (shownBy(one.rating(), one.indicator(), all)) {
                concerned.add(one.rating().id());
            }
        }
        return concerned;
    }

    private static boolean shownBy(Rating rating, Indicator indicator, List<Read> all) {
        Period last = rating.period();
        DefinitionVersion definition = indicator.definitionOn(rating.periodEnd());
        LocalDate since =
                indicator.breakBetween(LocalDate.MIN, rating.periodEnd()).orElse(LocalDate.MIN);
        List<Read> own = all.stream()
                .filter(r -> r.indicatorId().equals(rating.indicatorId())
                        && r.areaCode().equals(rating.areaCode())
                        && !r.period().end().isAfter(last.end())
                        && !r.period().start().isBefore(since))
                .toList();
        List<SeriesPoint> points = new ArrayList<>();
        own.stream()
                .filter(r -> !r.rebase() && r.period().type() == last.type())
                .forEach(r -> points.add(r.point()));
        DefinitionTerms terms = definition.terms();
        Timeline whole = Timeline.of(last.type(), points, terms.frequency().months());
        if (points.isEmpty() || whole.notMeaningful().isPresent()) {
            return false;
        }
        Timeline line = whole.newestPart();
        Set<Integer> rebases = own.stream()
                .filter(Read::rebase)
                .flatMap(r -> line.placeFrom(r.period().start()).stream())
                .collect(Collectors.toSet());
        XmrChart chart =
                XmrChart.of(line.values(), new XmrTerms(null, true, Improvement.of(terms.polarity()), null, rebases));
        return !chart.trialLimits() && chart.variation() == Variation.CONCERN;
    }
}
