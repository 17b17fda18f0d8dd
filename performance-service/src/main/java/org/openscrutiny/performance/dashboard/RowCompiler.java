package org.openscrutiny.performance.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Comparison;
import org.openscrutiny.performance.chart.DirectionOfTravel;
import org.openscrutiny.performance.chart.Movement;
import org.openscrutiny.performance.dashboard.DashboardResult.JudgementCell;
import org.openscrutiny.performance.dashboard.DashboardResult.RatingCell;
import org.openscrutiny.performance.dashboard.PublishedFigures.Rated;
import org.openscrutiny.performance.dashboard.PublishedFigures.Shown;
import org.openscrutiny.performance.exchange.PrintedCell;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.observation.MissingReason;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.rating.Freshness;
import org.openscrutiny.performance.rating.Judgement;
import org.openscrutiny.performance.rating.RatingStatus;
import org.openscrutiny.performance.rating.UnitWords;
import org.openscrutiny.performance.target.ExpectedRange;
import org.openscrutiny.performance.target.Target;

/** Makes one row of a dashboard from published facts. */
final class RowCompiler {
    private final DashboardFacts.Facts facts;
    private final Indicator indicator;
    private final String area;
    private final DefinitionTerms terms;
    private final UnitWords units;
    private final PublishedFigures figures;
    private final Slots slots;

    RowCompiler(DashboardFacts.Facts facts, Indicator indicator, String area) {
        this.facts = facts;
        this.indicator = indicator;
        this.area = area;
        this.terms = indicator.definitionOn(facts.judgedOn()).terms();
        this.units = units(terms);
        this.figures = facts.figures(indicator.id(), area);
        this.slots = new Slots(figures, terms, facts.judgedOn());
    }

    /** What a figure means by the version that holds for its period. */
    private DefinitionTerms terms(Period period) {
        return indicator.definitionOn(period.end()).terms();
    }

    private static UnitWords units(DefinitionTerms terms) {
        return new UnitWords(terms.unit(), terms.scale());
    }

    DashboardRow row(SectionKind kind, @Nullable String heading) {
        return new DashboardRow(
                indicator.id(),
                indicator.code(),
                indicator.name(),
                Objects.requireNonNullElse(heading, Objects.requireNonNullElse(indicator.heading(), "")),
                area,
                indicator.role(),
                terms.basis(),
                terms.unit(),
                terms.scale(),
                terms.polarity(),
                results(kind),
                target(),
                slots.previous().map(this::figure).orElse(null),
                arrow(kind));
    }

    private List<DashboardResult> results(SectionKind kind) {
        return switch (kind) {
            case MONTHLY_QUARTERLY ->
                List.of(result(Measure.PERIOD, slots.period()), result(Measure.YEAR_TO_DATE, slots.yearToDate()));
            case ANNUAL -> List.of(result(Measure.FORECAST, slots.forecast()));
            case ACTIVITY -> activity();
            case NARRATIVE -> List.of();
        };
    }

    private List<DashboardResult> activity() {
        if (slots.forecast().isPresent()) {
            return List.of(result(Measure.FORECAST, slots.forecast()));
        }
        List<DashboardResult> results = new ArrayList<>();
        slots.before().ifPresent(before -> results.add(result(Measure.PERIOD, Optional.of(before))));
        results.add(result(Measure.PERIOD, slots.period()));
        if (!slots.shared()) {
            slots.yearToDate().ifPresent(year -> results.add(result(Measure.YEAR_TO_DATE, Optional.of(year))));
        }
        return results;
    }

    private DashboardResult result(Measure measure, Optional<Shown> found) {
        if (found.isEmpty()) {
            Period year = slots.year();
            Figure none = new Figure(
                    year.key(),
                    year.inWords(),
                    null,
                    FigureWords.missing(MissingReason.NO_RETURN, null),
                    null,
                    MissingReason.NO_RETURN,
                    null,
                    List.of());
            return new DashboardResult(measure, none, 0, null);
        }
        Shown shown = found.get();
        long age = Freshness.ageInMonths(shown.period(), facts.judgedOn());
        return new DashboardResult(measure, figure(shown), age, rating(measure, shown));
    }

    private Figure figure(Shown shown) {
        var figure = shown.figure();
        return new Figure(
                shown.period().key(),
                shown.period().inWords(),
                figure.printed(),
                FigureWords.value(figure, units(terms(shown.period()))),
                figure.value(),
                figure.missingReason(),
                figure.dueOn(),
                figure.flags().stream().map(Enum::name).toList());
    }

    /** A figure that is month and year to date at once has one rating; its judgement is shown once, in the latter. */
    private @Nullable RatingCell rating(Measure measure, Shown shown) {
        boolean second = slots.shared() && measure == Measure.YEAR_TO_DATE;
        boolean first = slots.shared() && measure == Measure.PERIOD && indicator.role() == IndicatorRole.PERFORMANCE;
        return figures.rated(shown.period(), second ? Measure.PERIOD : measure)
                .map(rated -> cell(rated, shown.period(), first ? null : rated.judgement()))
                .orElse(null);
    }

    private RatingCell cell(Rated rated, Period period, @Nullable Judgement judgement) {
        var entry = rated.entry();
        Freshness freshness =
                Freshness.of(entry.nextDueOn(), terms.frequency(), terms.calendar(), period, facts.judgedOn());
        RatingStatus status = judgement == null ? entry.status() : judgement.rating();
        return new RatingCell(
                rated.rating().id(),
                entry.number(),
                entry.status(),
                entry.reason(),
                entry.reasonText(),
                entry.inputs().level(),
                entry.inputs().floor(),
                freshness,
                freshness == Freshness.STALE ? null : status,
                words(status, freshness, period, entry.reason().words(), judgement != null),
                judgement == null ? null : new JudgementCell(judgement.rating(), judgement.reason(), judgement.at()),
                facts.commentary(rated.rating().id()));
    }

    private static String words(
            RatingStatus status, Freshness freshness, Period period, String reason, boolean judged) {
        if (status == RatingStatus.NONE) {
            return "no colour: " + reason;
        }
        String colour = status + (judged ? " (judged)" : "");
        return switch (freshness) {
            case CURRENT -> colour;
            case CARRIED -> colour + " in " + period.inWords();
            case STALE -> "no current colour; last rated for " + period.inWords();
        };
    }

    private DashboardRow.@Nullable YearTarget target() {
        if (indicator.role() == IndicatorRole.ACTIVITY) {
            ExpectedRange range = facts.range(indicator.id(), area);
            return range == null
                    ? null
                    : new DashboardRow.YearTarget(
                            range.period().key(),
                            range.expected(),
                            FigureWords.level(range.expected(), units),
                            null,
                            null);
        }
        Target target = facts.target(indicator.id(), area);
        return target == null
                ? null
                : new DashboardRow.YearTarget(
                        target.period().key(),
                        target.levels().level(),
                        FigureWords.level(target.levels().level(), units),
                        target.levels().floor(),
                        FigureWords.level(target.levels().floor(), units));
    }

    /** As printed; in a table with a column for it, else as computed against the period before. */
    private DashboardRow.@Nullable Arrow arrow(SectionKind kind) {
        PrintedCell printed = Stream.concat(slots.period().stream(), slots.forecast().stream())
                .map(s -> facts.arrow(indicator.id(), area, s.period().key()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (printed == null || printed.arrow() == null) {
            return kind == SectionKind.MONTHLY_QUARTERLY
                    ? slots.period().map(this::computed).orElse(null)
                    : null;
        }
        String word =
                switch (printed.arrow()) {
                    case IMPROVED -> "improved";
                    case WORSENED -> "fallen";
                    case UNCHANGED -> "no change";
                };
        return new DashboardRow.Arrow(printed.arrow().name(), word, "PRINTED", "as printed; not computed", null);
    }

    private DashboardRow.@Nullable Arrow computed(Shown now) {
        BigDecimal level = figures.rated(now.period(), Measure.PERIOD)
                .map(rated -> rated.entry().inputs().level())
                .orElse(null);
        DefinitionTerms held = terms(now.period());
        DirectionOfTravel direction =
                new Comparison(held.polarity(), level, held.scale()).previous(slots.upTo(now, indicator));
        Movement movement = direction.movement();
        if (movement == null) {
            return null;
        }
        String equal = direction.movementHidden() ? "; the published numbers are equal" : "";
        return new DashboardRow.Arrow(
                movement.name(),
                movement.words(),
                direction.method().name(),
                direction.against() + equal,
                direction.movementHidden());
    }
}
