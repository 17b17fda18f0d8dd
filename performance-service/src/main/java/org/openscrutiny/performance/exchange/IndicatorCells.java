package org.openscrutiny.performance.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.indicator.Basis;
import org.openscrutiny.performance.indicator.DefinitionTerms;
import org.openscrutiny.performance.indicator.Frequency;
import org.openscrutiny.performance.indicator.MeasureKind;
import org.openscrutiny.performance.indicator.Polarity;
import org.openscrutiny.performance.indicator.RuleFamily;
import org.openscrutiny.performance.indicator.Unit;
import org.openscrutiny.performance.period.Calendar;

/** The definition that a row of the layout {@code indicators} gives. */
final class IndicatorCells {
    private IndicatorCells() {}

    /** Null where a needed column cannot be read; the row says which. */
    static @Nullable DefinitionTerms terms(CellReader cells, ReviewedRow row) {
        MeasureKind kind = cells.needed("kind", MeasureKind.values());
        Basis basis = cells.needed("basis", Basis.values());
        Frequency frequency = cells.needed("frequency", Frequency.values());
        Calendar calendar = cells.constant("calendar", Calendar.values(), Calendar.FINANCIAL);
        Unit unit = cells.needed("unit", Unit.values());
        Polarity polarity = cells.needed("polarity", Polarity.values());
        RuleFamily family = cells.needed("ruleFamily", RuleFamily.values());
        LocalDate validFrom = cells.date("validFrom");
        Integer scale = cells.whole("publishedScale", -6, 6);
        if (validFrom == null) {
            row.add("validFrom", FindingCode.COLUMN_MISSING, "The row says not from when it holds.", "Write a day.");
        }
        DefinitionTerms terms = null;
        if (kind != null
                && basis != null
                && frequency != null
                && calendar != null
                && unit != null
                && polarity != null
                && family != null
                && validFrom != null) {
            terms = new DefinitionTerms(
                    validFrom,
                    cells.shortText("plainDefinition", 4000),
                    cells.shortText("rationale", 4000),
                    cells.shortText("source", 1000),
                    kind,
                    basis,
                    cells.whole("windowMonths", 2, 120),
                    frequency,
                    calendar,
                    cells.whole("lagMonths", 0, 36),
                    unit,
                    cells.number("multiplier"),
                    Objects.requireNonNullElse(scale, 0),
                    cells.number("scaleMax"),
                    cells.truth("bounded"),
                    polarity,
                    family,
                    null,
                    cells.shortText("numeratorLabel", 200),
                    cells.shortText("denominatorLabel", 200),
                    cells.number("minDenominator"),
                    null,
                    null,
                    null,
                    null);
        }
        return terms;
    }

    /** Where what holds and what a row gives differ, in the columns of the layout; no and nothing are the same. */
    static List<FieldChange> differences(DefinitionTerms holds, DefinitionTerms wish) {
        return new FieldChange.Differences("definition")
                .compare("validFrom", holds.validFrom(), wish.validFrom())
                .compare("plainDefinition", holds.plainDefinition(), wish.plainDefinition())
                .compare("rationale", holds.rationale(), wish.rationale())
                .compare("source", holds.source(), wish.source())
                .compare("kind", holds.kind(), wish.kind())
                .compare("basis", holds.basis(), wish.basis())
                .compare("windowMonths", holds.windowMonths(), wish.windowMonths())
                .compare("frequency", holds.frequency(), wish.frequency())
                .compare("calendar", holds.calendar(), wish.calendar())
                .compare("lagMonths", holds.lag(), wish.lag())
                .compare("unit", holds.unit(), wish.unit())
                .compare("multiplier", holds.multiplier(), wish.multiplier())
                .compare("publishedScale", holds.scale(), wish.scale())
                .compare("scaleMax", holds.scaleMax(), wish.scaleMax())
                .compare("bounded", Boolean.TRUE.equals(holds.bounded()), Boolean.TRUE.equals(wish.bounded()))
                .compare("polarity", holds.polarity(), wish.polarity())
                .compare("ruleFamily", holds.ruleFamily(), wish.ruleFamily())
                .compare("numeratorLabel", holds.numeratorLabel(), wish.numeratorLabel())
                .compare("denominatorLabel", holds.denominatorLabel(), wish.denominatorLabel())
                .compare("minDenominator", holds.minDenominator(), wish.minDenominator())
                .found();
    }
}
