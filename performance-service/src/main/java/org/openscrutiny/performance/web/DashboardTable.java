package org.openscrutiny.performance.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.commentary.ShownCommentary;
import org.openscrutiny.performance.dashboard.DashboardResult;
import org.openscrutiny.performance.dashboard.DashboardRow;
import org.openscrutiny.performance.dashboard.DashboardView;
import org.openscrutiny.performance.dashboard.Figure;
import org.openscrutiny.performance.dashboard.SectionKind;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.period.Periods;

/**
 * One section of a dashboard as a table: a column a result, then what it is compared with.
 *
 * @param anchor part of the page's address
 * @param groups rows under the headings they were printed under
 */
public record DashboardTable(String anchor, String heading, List<String> columns, List<Group> groups) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Rows under one division and unit. */
    public record Group(String heading, List<Row> rows) {}

    /** One indicator in its area. */
    public record Row(String name, String href, List<Cell> cells) {}

    /**
     * One figure with its status.
     *
     * @param period what the figure covers, absent where the column says it
     * @param age in words, absent while the figure is of the reporting month
     * @param commentary what is said of it, line by line; that nothing was supplied where it was due
     */
    public record Cell(
            String text,
            @Nullable String period,
            @Nullable String age,
            @Nullable StatusMark status,
            List<String> commentary) {

        static Cell plain(@Nullable String text) {
            return unrated(text == null || text.isBlank() ? "Not set" : text, null);
        }

        static Cell unrated(String text, @Nullable String period) {
            return new Cell(text, period, null, null, List.of());
        }

        static Cell of(DashboardResult result) {
            var rating = result.rating();
            return new Cell(
                    result.figure().text(),
                    result.figure().periodText(),
                    age(result.ageMonths()),
                    rating == null ? null : StatusMark.of(rating),
                    rating == null ? List.of() : said(rating.commentary()));
        }

        private static List<String> said(@Nullable ShownCommentary commentary) {
            if (commentary == null) {
                return List.of();
            }
            if (commentary.happened() == null) {
                return List.of("Commentary: " + commentary.text());
            }
            var lines = new ArrayList<String>();
            lines.add("What happened: " + commentary.happened());
            lines.add("Why: " + commentary.why());
            lines.add("What is done: " + commentary.doing());
            if (commentary.byWhen() != null) {
                lines.add("By " + DAY.format(commentary.byWhen()));
            }
            return lines;
        }

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

        private static @Nullable String age(long months) {
            return months <= 0 ? null : months == 1 ? "1 month old" : months + " months old";
        }
    }

    static DashboardTable of(DashboardView.Section section, int number) {
        var kind = section.kind();
        var groups = new LinkedHashMap<String, List<Row>>();
        for (var row : section.rows()) {
            groups.computeIfAbsent(row.heading(), h -> new ArrayList<>())
                    .add(new Row(row.name(), IndicatorPages.href(row.code(), row.areaCode()), cells(row, kind)));
        }
        return new DashboardTable(
                "section-" + number,
                section.heading(),
                columns(kind),
                groups.entrySet().stream()
                        .map(g -> new Group(g.getKey(), g.getValue()))
                        .toList());
    }

    private static List<String> columns(SectionKind kind) {
        return switch (kind) {
            case MONTHLY_QUARTERLY ->
                List.of(
                        "Month",
                        "Year to date",
                        "Direction of travel",
                        "Year-end target",
                        "Floor standard",
                        "Previous year");
            case ANNUAL -> List.of("Year-end forecast", "Year-end target", "Floor standard", "Previous year");
            case ACTIVITY -> List.of("Months", "Year to date", "Expected for the year", "Previous year");
            case NARRATIVE -> List.of();
        };
    }

    private static List<Cell> cells(DashboardRow row, SectionKind kind) {
        var cells = new ArrayList<Cell>();
        switch (kind) {
            case MONTHLY_QUARTERLY -> {
                cells.add(result(row, Measure.PERIOD));
                cells.add(result(row, Measure.YEAR_TO_DATE));
                cells.add(direction(row));
                cells.add(target(row));
                cells.add(floor(row));
            }
            case ANNUAL -> {
                cells.add(result(row, Measure.FORECAST));
                cells.add(target(row));
                cells.add(floor(row));
            }
            case ACTIVITY -> {
                cells.add(months(row));
                cells.add(result(row, Measure.YEAR_TO_DATE, Measure.FORECAST));
                cells.add(expected(row));
            }
            case NARRATIVE -> {}
        }
        cells.add(previous(row.previous()));
        return cells;
    }

    private static Cell result(DashboardRow row, Measure... measures) {
        for (var measure : measures) {
            for (var result : row.results()) {
                if (result.measure() == measure) {
                    return Cell.of(result);
                }
            }
        }
        return Cell.plain("No figure");
    }

    private static Cell months(DashboardRow row) {
        var months = row.results().stream()
                .filter(r -> r.measure() == Measure.PERIOD)
                .map(r -> r.figure().periodText() + ": " + r.figure().text())
                .toList();
        return Cell.plain(months.isEmpty() ? "No figure" : String.join("; ", months));
    }

    private static Cell direction(DashboardRow row) {
        var arrow = row.arrow();
        return arrow == null
                ? Cell.plain("None stated")
                : Cell.unrated(arrowShape(arrow.direction()) + " " + arrow.word(), arrow.methodText());
    }

    private static String arrowShape(String direction) {
        return switch (direction) {
            case "IMPROVED" -> "▲";
            case "WORSENED" -> "▼";
            case "INCREASED" -> "↑";
            case "DECREASED" -> "↓";
            default -> "●";
        };
    }

    private static Cell target(DashboardRow row) {
        var target = row.target();
        return Cell.plain(target == null ? null : target.levelText());
    }

    /** What the plan assumed, and how much of it the year to date has reached; a forecast has reached nothing. */
    private static Cell expected(DashboardRow row) {
        var target = row.target();
        var level = target == null ? null : target.level();
        if (target == null || level == null || level.signum() <= 0) {
            return target(row);
        }
        return row.results().stream()
                .filter(result -> result.measure() == Measure.YEAR_TO_DATE)
                .map(DashboardResult::figure)
                .filter(figure -> within(figure, target))
                .flatMap(figure -> Stream.ofNullable(figure.value())
                        .map(value -> Cell.unrated(
                                target.levelText(),
                                share(value, level) + " of " + target.levelText() + " reached, "
                                        + figure.periodText())))
                .findFirst()
                .orElseGet(() -> target(row));
    }

    /** The year to date of last year says nothing of this year's plan. */
    private static boolean within(Figure figure, DashboardRow.YearTarget target) {
        var year = Periods.ofKey(target.periodKey());
        var part = Periods.ofKey(figure.periodKey());
        return !part.start().isBefore(year.start()) && !part.end().isAfter(year.end());
    }

    private static String share(BigDecimal value, BigDecimal of) {
        return value.multiply(HUNDRED).divide(of, 0, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static Cell floor(DashboardRow row) {
        var target = row.target();
        return Cell.plain(target == null ? null : target.floorText());
    }

    private static Cell previous(@Nullable Figure figure) {
        return figure == null ? Cell.plain("Not stated") : Cell.unrated(figure.text(), figure.periodText());
    }
}
