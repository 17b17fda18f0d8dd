package org.openscrutiny.performance.series;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.exchange.CellText;
import org.openscrutiny.performance.observation.ObsStatus;

/**
 * The figures of an indicator as CSV (RFC 4180), one line a period; numbers as published, unrounded. A figure that is made
 * of others has no vintage, but in {@code derived} how many of its parts are there: {@code 11/12}.
 */
public final class SeriesCsv {
    private static final Object[] HEADER = {
        "indicatorCode",
        "areaCode",
        "type",
        "period",
        "start",
        "end",
        "value",
        "numerator",
        "denominator",
        "flags",
        "missingReason",
        "vintage",
        "publishedAt",
        "definition",
        "cause",
        "rating",
        "breaks",
        "derived",
        "noValue"
    };

    private SeriesCsv() {}

    /** The rendering of a series; the causes are those of the chart, where one is made. */
    public static String of(SeriesView series, @Nullable XmrView chart) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(HEADER);
            for (var line : series.series()) {
                for (var point : line.points()) {
                    csv.printRecord(cells(series, line, point, chart));
                }
                for (var made : derived(line)) {
                    csv.printRecord(cells(series, line, made));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Object[] cells(
            SeriesView series, SeriesView.Line line, SeriesView.Point point, @Nullable XmrView chart) {
        var reason = point.missingReason();
        var rating = point.rating();
        var breaks = point.breaks();
        return new Object[] {
            CellText.out(series.indicatorCode()),
            CellText.out(line.areaCode()),
            line.type(),
            point.period().key(),
            point.period().start(),
            point.period().end(),
            exact(point.value()),
            exact(point.numerator()),
            exact(point.denominator()),
            flags(point.flags()),
            reason == null ? "" : reason.name(),
            point.vintage(),
            point.publishedAt(),
            point.definitionNumber(),
            chart == null || chart.type() != line.type() ? "" : cause(chart, point),
            rating == null ? "" : rating.rating().name(),
            breaks == null ? "" : CellText.out(breaks),
            "",
            ""
        };
    }

    private static List<DerivedPoint> derived(SeriesView.Line line) {
        var derived = line.derived();
        return derived == null ? List.of() : derived;
    }

    private static Object[] cells(SeriesView series, SeriesView.Line line, DerivedPoint made) {
        var none = made.none();
        return new Object[] {
            CellText.out(series.indicatorCode()),
            CellText.out(line.areaCode()),
            line.type(),
            made.period().key(),
            made.period().start(),
            made.period().end(),
            exact(made.value()),
            exact(made.numerator()),
            exact(made.denominator()),
            flags(made.flags()),
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            made.completeness(),
            none == null ? "" : none.name()
        };
    }

    private static String flags(List<ObsStatus> flags) {
        return flags.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String exact(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private static String cause(XmrView chart, SeriesView.Point point) {
        return chart.points().stream()
                .filter(p -> p.period().equals(point.period().key()) && p.cause() != null)
                .map(p -> String.valueOf(p.cause()))
                .findFirst()
                .orElse("");
    }
}
