package org.openscrutiny.performance.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Layouts of files: the columns each must and may have. */
@SuppressWarnings("ImmutableEnumChecker") // made by List.of and Set.of, which never change
public enum Layout {
    /** The columns of a printed dashboard, faults included; needs a reporting month and an area beside it. */
    PRINTED_DASHBOARD(
            "printed-dashboard",
            List.of(
                    "section",
                    "division",
                    "unit_heading",
                    "indicator",
                    "frequency",
                    "measure_basis",
                    "month_label",
                    "month_result",
                    "month_rag",
                    "dot",
                    "dot_printed",
                    "ytd_result",
                    "ytd_rag",
                    "year_end_target",
                    "floor_standard",
                    "previous_year",
                    "polarity",
                    "unit",
                    "forecast",
                    "forecast_rag",
                    "april_result",
                    "may_result",
                    "expected_2012_13",
                    "source_lines",
                    "note"),
            Set.of("section", "indicator", "frequency", "measure_basis", "polarity", "unit")),
    /** Indicators with their definition; the area codes stand with spaces between. */
    INDICATORS(
            "indicators",
            List.of(
                    "code",
                    "name",
                    "role",
                    "kind",
                    "basis",
                    "windowMonths",
                    "frequency",
                    "calendar",
                    "lagMonths",
                    "unit",
                    "multiplier",
                    "publishedScale",
                    "scaleMax",
                    "bounded",
                    "polarity",
                    "ruleFamily",
                    "numeratorLabel",
                    "denominatorLabel",
                    "minDenominator",
                    "plainDefinition",
                    "rationale",
                    "source",
                    "owner",
                    "validFrom",
                    "areaCodes"),
            Set.of(
                    "code",
                    "name",
                    "role",
                    "kind",
                    "basis",
                    "frequency",
                    "unit",
                    "polarity",
                    "ruleFamily",
                    "validFrom")),
    /** Year-end targets with their phasing; an empty level or floor is to be confirmed. */
    TARGETS(
            "targets",
            List.of(
                    "indicatorCode",
                    "areaCode",
                    "period",
                    "effectiveFrom",
                    "level",
                    "floor",
                    "amber",
                    "red",
                    "phasing",
                    "startLevel",
                    "m04",
                    "m05",
                    "m06",
                    "m07",
                    "m08",
                    "m09",
                    "m10",
                    "m11",
                    "m12",
                    "m01",
                    "m02",
                    "m03",
                    "sourceTitle",
                    "sourceReference"),
            Set.of("indicatorCode", "areaCode", "period", "effectiveFrom", "level", "floor")),
    /** The demand that a plan assumed, of ACTIVITY indicators. */
    EXPECTED_RANGES(
            "expected-ranges",
            List.of("indicatorCode", "areaCode", "period", "expected", "lower", "upper"),
            Set.of("indicatorCode", "areaCode", "period", "expected")),
    /** Values of indicators, as the export writes them. */
    OBSERVATIONS(
            "observations",
            List.of(
                    "indicatorCode",
                    "areaCode",
                    "period",
                    "category",
                    "value",
                    "numerator",
                    "denominator",
                    "valueOnlyReason",
                    "flags",
                    "missingReason",
                    "dueOn",
                    "qualifier",
                    "upper",
                    "printed",
                    "caveats",
                    "sourceTitle",
                    "sourcePublisher",
                    "sourcePublishedOn",
                    "sourceReference",
                    "reason"),
            Set.of("indicatorCode", "areaCode", "period", "value"));

    private final String word;
    private final List<String> columns;
    private final Set<String> needed;

    Layout(String word, List<String> columns, Set<String> needed) {
        this.word = word;
        this.columns = columns;
        this.needed = needed;
    }

    /** The layout of this name in an address. */
    public static Optional<Layout> of(String word) {
        return Arrays.stream(values()).filter(l -> l.word.equals(word)).findFirst();
    }

    /** The name in an address: {@code printed-dashboard}. */
    public String word() {
        return word;
    }

    /** All columns, in the order of an export. */
    public List<String> columns() {
        return columns;
    }

    /** Columns without which no row can be read. */
    public Set<String> needed() {
        return needed;
    }
}
