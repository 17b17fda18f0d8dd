package org.openscrutiny.performance.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.Indicator;
import org.openscrutiny.performance.indicator.IndicatorRole;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.observation.Observation;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Period;
import org.openscrutiny.performance.target.ExpectedRange;
import org.openscrutiny.performance.target.Target;
import org.openscrutiny.performance.target.TargetLevels;

/** One row of a printed dashboard on its way in: what it reads as, against what stands. */
final class DashboardEntry {
    private final ReviewedRow row;
    private final DashboardReading reading;
    private final List<PrintedFigures.PrintedFigure> figures;
    private final List<PrintedFigures.PrintedFigure> left = new ArrayList<>();
    private @Nullable Target target;
    private boolean targetMoves;
    private boolean rangeMoves;

    DashboardEntry(ReviewedRow row, DashboardReading reading, ImportTerms terms) {
        this.row = row;
        this.reading = reading;
        row.addAll(reading.findings());
        IndicatorDraft draft = reading.indicator();
        if (draft == null) {
            figures = List.of();
            return;
        }
        row.about(draft.code());
        if (draft.kind() == MeasureKind.SCORE) {
            row.add("unit", FindingCode.UNIT_MISMATCH, "A score needs its maximum.", "Enter this indicator by form.");
        }
        figures = PrintedFigures.of(reading, DashboardWriter.terms(draft, reading.targetPeriod()), terms, row);
    }

    ReviewedRow row() {
        return row;
    }

    DashboardReading reading() {
        return reading;
    }

    /** The draft of a row that can be loaded. */
    IndicatorDraft draft() {
        return Objects.requireNonNull(reading.indicator());
    }

    String code() {
        return reading.indicator() == null ? "" : reading.indicator().code();
    }

    /** The figures to submit, known ones too. */
    List<PrintedFigures.PrintedFigure> figures() {
        return figures.stream().filter(f -> !left.contains(f)).toList();
    }

    Stream<String> periodKeys() {
        return figures.stream().map(f -> f.period().key());
    }

    boolean forecast() {
        return reading.measure(Measure.FORECAST).isPresent();
    }

    boolean activity() {
        return draft().role() == IndicatorRole.ACTIVITY;
    }

    /** The target that stands; null where there is none. */
    @Nullable
    Target target() {
        return target;
    }

    boolean targetMoves() {
        return targetMoves;
    }

    boolean rangeMoves() {
        return rangeMoves;
    }

    void review(Standing standing, String area, LocalDate today) {
        if (reading.indicator() == null) {
            return;
        }
        Indicator present = row.foreign() ? null : standing.indicator(code()).orElse(null);
        if (present == null) {
            row.creates();
        } else {
            definition(present, area);
        }
        Period year = reading.targetPeriod();
        if (activity()) {
            range(present == null ? null : standing.range(present, area, year.key()));
        } else {
            target(present == null ? List.of() : standing.targets(present, area, year.key()));
        }
        if (!yearStands(present, standing, area)) {
            row.refuseArea("indicator", standing.areas().refusal(area, year));
        }
        FigureReview review = new FigureReview(row, today);
        for (PrintedFigures.PrintedFigure figure : figures) {
            DefinitionTerms terms = present == null
                    ? DashboardWriter.terms(draft(), year)
                    : terms(present, figure.period().end());
            Observation before = present == null
                    ? null
                    : standing.observation(present, area, figure.period().key(), "_T");
            if (review.review(figure.column(), terms, figure.period(), figure.figure(), before)
                    == FigureReview.Stands.AS_PUBLISHED) {
                left.add(figure);
            }
            if (before == null) {
                row.refuseArea(figure.column(), standing.areas().refusal(area, figure.period()));
            }
        }
        if (present != null && !row.stands()) {
            row.refuseRetired("indicator", present);
        }
    }

    private boolean yearStands(@Nullable Indicator present, Standing standing, String area) {
        if (present == null) {
            return false;
        }
        String year = reading.targetPeriod().key();
        return activity() ? standing.range(present, area, year) != null : target != null;
    }

    private void definition(Indicator present, String area) {
        IndicatorDraft draft = draft();
        DefinitionTerms terms = terms(present, printedFor());
        List<FieldChange> differences = new FieldChange.Differences("definition")
                .compare("role", present.role(), draft.role())
                .compare("kind", terms.kind(), draft.kind())
                .compare("basis", terms.basis(), draft.basis())
                .compare("windowMonths", terms.windowMonths(), draft.windowMonths())
                .compare("frequency", terms.frequency(), draft.frequency())
                .compare("calendar", terms.calendar(), draft.calendar())
                .compare("unit", terms.unit(), draft.unit())
                .compare("polarity", terms.polarity(), draft.polarity())
                .found();
        for (FieldChange difference : differences) {
            row.add(
                    "indicator",
                    FindingCode.DEFINITION_DIFFERS,
                    difference.field() + " is " + difference.before() + ", the row says " + difference.after() + ".",
                    "Correct the row, or give the indicator a new definition first.");
        }
        if (!present.areaCodes().contains(area)) {
            row.add(
                    "indicator",
                    FindingCode.AREA_UNKNOWN,
                    code() + " is not measured for " + area + ".",
                    "Add the area to the indicator first.");
        }
    }

    /** The last day of the month or quarter that the row reports, of its year where it reports none. */
    private LocalDate printedFor() {
        return reading.measure(Measure.PERIOD)
                .map(measure -> measure.period().end())
                .orElse(reading.targetPeriod().end());
    }

    private static DefinitionTerms terms(Indicator present, LocalDate day) {
        return present.definitionOn(day).terms();
    }

    /** The target it is about: the one that is as printed, else the newest. */
    private void target(List<Target> standing) {
        Target present = standing.stream()
                .filter(t -> differences(t).isEmpty())
                .findFirst()
                .orElse(standing.isEmpty() ? null : standing.getFirst());
        target = present;
        if (present == null) {
            row.creates();
            targetMoves = true;
            return;
        }
        List<FieldChange> differences = differences(present);
        targetMoves = !differences.isEmpty();
        if (targetMoves && present.inForce()) {
            TargetLevels levels = present.levels();
            row.add(
                    "year_end_target",
                    FindingCode.TARGET_IN_FORCE,
                    "A target of " + levels.level() + " with floor " + levels.floor() + " is in force.",
                    "Correct the row, or set a new target from a later day.");
        }
        row.moves(differences);
    }

    private List<FieldChange> differences(Target present) {
        return new FieldChange.Differences("target")
                .compare("level", present.levels().level(), reading.target().value())
                .compare("floor", present.levels().floor(), reading.floor().value())
                .found();
    }

    private void range(@Nullable ExpectedRange present) {
        BigDecimal expected = reading.target().value();
        if (expected == null) {
            return;
        }
        if (present == null) {
            row.creates();
            rangeMoves = true;
            return;
        }
        List<FieldChange> differences = new FieldChange.Differences("expectedRange")
                .compare("expected", present.expected(), expected)
                .found();
        rangeMoves = !differences.isEmpty();
        row.moves(differences);
    }
}
