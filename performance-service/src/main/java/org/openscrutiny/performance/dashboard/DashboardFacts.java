package org.openscrutiny.performance.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.commentary.ShownCommentaries;
import org.openscrutiny.performance.commentary.ShownCommentary;
import org.openscrutiny.performance.exchange.ImportRecords;
import org.openscrutiny.performance.exchange.PrintedCell;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.Indicators;
import org.openscrutiny.performance.observation.Observations;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.rating.Ratings;
import org.openscrutiny.performance.target.ExpectedRange;
import org.openscrutiny.performance.target.ExpectedRanges;
import org.openscrutiny.performance.target.Target;
import org.openscrutiny.performance.target.Targets;

/** Reads everything a dashboard shows, with the same number of statements for one row and for many. */
@ApplicationScoped
class DashboardFacts {
    private static final int YEARS_BACK = 5;

    private final Indicators indicators;
    private final Targets targets;
    private final ExpectedRanges ranges;
    private final Observations observations;
    private final Ratings ratings;
    private final ImportRecords printed;
    private final ShownCommentaries commentaries;

    DashboardFacts(
            Indicators indicators,
            Targets targets,
            ExpectedRanges ranges,
            Observations observations,
            Ratings ratings,
            ImportRecords printed,
            ShownCommentaries commentaries) {
        this.indicators = indicators;
        this.targets = targets;
        this.ranges = ranges;
        this.observations = observations;
        this.ratings = ratings;
        this.printed = printed;
        this.commentaries = commentaries;
    }

    Facts read(Set<String> indicatorIds, Set<String> areaCodes, LocalDate judgedOn, Instant asOf) {
        Facts facts = new Facts(indicators.byIds(indicatorIds), judgedOn, asOf);
        targets.inForce(indicatorIds, areaCodes).forEach(facts::add);
        ranges.of(indicatorIds, areaCodes).forEach(facts::add);
        String since = "indicatorId in ?1 and areaCode in ?2 and periodEnd >= ?3 order by id";
        LocalDate earliest = judgedOn.minusYears(YEARS_BACK);
        observations
                .list(since, indicatorIds, areaCodes, earliest)
                .forEach(o -> facts.figures(o.indicatorId(), o.areaCode()).add(o));
        ratings.list(since, indicatorIds, areaCodes, earliest)
                .forEach(r -> facts.figures(r.indicatorId(), r.areaCode()).add(r));
        facts.commentaries.putAll(commentaries.of(indicatorIds, areaCodes, asOf));
        facts.arrows.addAll(printed.arrows(List.copyOf(indicatorIds)));
        return facts;
    }

    /** What was read, by indicator and area. */
    static final class Facts {
        private final Map<String, Indicator> indicators;
        private final LocalDate judgedOn;
        private final Instant asOf;
        private final Map<String, Target> targets = new HashMap<>();
        private final Map<String, ExpectedRange> ranges = new HashMap<>();
        private final Map<String, PublishedFigures> figures = new HashMap<>();
        private final List<PrintedCell> arrows = new ArrayList<>();
        private final Map<String, ShownCommentary> commentaries = new HashMap<>();

        Facts(Map<String, Indicator> indicators, LocalDate judgedOn, Instant asOf) {
            this.indicators = indicators;
            this.judgedOn = judgedOn;
            this.asOf = asOf;
        }

        private void add(Target target) {
            if (current(target.period()) && !target.effectiveFrom().isAfter(judgedOn)) {
                targets.put(key(target.indicatorId(), target.areaCode()), target);
            }
        }

        private void add(ExpectedRange range) {
            if (current(range.period())) {
                ranges.put(key(range.indicatorId(), range.areaCode()), range);
            }
        }

        private boolean current(Period year) {
            return !judgedOn.isBefore(year.start()) && !judgedOn.isAfter(year.end());
        }

        LocalDate judgedOn() {
            return judgedOn;
        }

        @Nullable
        Indicator indicator(String id) {
            return indicators.get(id);
        }

        Collection<Indicator> indicators() {
            return indicators.values();
        }

        /** The target in force on the day judged. */
        @Nullable
        Target target(String indicatorId, String area) {
            return targets.get(key(indicatorId, area));
        }

        @Nullable
        ExpectedRange range(String indicatorId, String area) {
            return ranges.get(key(indicatorId, area));
        }

        PublishedFigures figures(String indicatorId, String area) {
            return figures.computeIfAbsent(key(indicatorId, area), k -> new PublishedFigures(asOf));
        }

        /** What is printed of the commentary of a rating. */
        @Nullable
        ShownCommentary commentary(String ratingId) {
            return commentaries.get(ratingId);
        }

        /** The newest arrow printed beside a result of this period. */
        @Nullable
        PrintedCell arrow(String indicatorId, String area, String periodKey) {
            return arrows.stream()
                    .filter(a -> a.indicatorId().equals(indicatorId)
                            && a.areaCode().equals(area)
                            && a.periodKey().equals(periodKey))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }

        private static String key(String indicatorId, String area) {
            return indicatorId + '\n' + area;
        }
    }
}
