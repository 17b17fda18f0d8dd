package org.openscrutiny.performance.exchange;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.openscrutiny.performance.period.Measure;
import org.openscrutiny.performance.rating.RatingCase;
import org.openscrutiny.performance.rating.RatingInputs;
import org.openscrutiny.performance.rating.ValueState;
import org.openscrutiny.performance.rule.RuleSet;
import org.openscrutiny.performance.target.LevelDue;
import org.openscrutiny.performance.target.Phasing;
import org.openscrutiny.performance.target.SeasonalProfile;
import org.openscrutiny.performance.target.TargetTerms;

/** The July 2012 dashboard as the demo set holds it, with the phasing assumed for it. */
final class JulyDashboard {
    static final YearMonth MAY = YearMonth.of(2012, 5);
    private static final Path HOME = Path.of("../deploy/local/src/main/resources/demo/published");
    private static final List<String> MONTHS =
            List.of("m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12", "m01", "m02", "m03");

    private final Map<String, Map<String, String>> phasing = new HashMap<>();
    private final List<DashboardReading> rows = new ArrayList<>();

    private JulyDashboard() {}

    static JulyDashboard load() throws IOException {
        JulyDashboard july = new JulyDashboard();
        for (Map<String, String> row : csv("targets-july-2012.csv")) {
            july.phasing.put(row.getOrDefault("indicatorCode", ""), row);
        }
        for (Map<String, String> row : csv("dashboard-july-2012.csv")) {
            july.rows.add(PrintedDashboardRow.read(row, new DashboardContext(MAY)));
        }
        return july;
    }

    static List<Map<String, String>> csv(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(HOME.resolve(name));
                CSVParser parser = format.parse(reader)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        }
    }

    List<DashboardReading> rows() {
        return rows;
    }

    DashboardReading row(String lines) {
        return rows.stream()
                .filter(r -> r.sourceLines().equals(lines))
                .findFirst()
                .orElseThrow();
    }

    /** What a rating of this measure is made from; {@code phased} false is the control without phasing. */
    RatingInputs inputs(DashboardReading row, PrintedMeasure measure, boolean phased) {
        IndicatorDraft draft = Objects.requireNonNull(row.indicator());
        RatingCase ratingCase =
                new RatingCase(draft.role(), RuleSet.floorStandard(), draft.polarity(), draft.publishedScale());
        BigDecimal value = measure.value().value();
        if (value == null) {
            ratingCase.noValue(ValueState.without(List.of(), measure.value().missingReason()));
        } else {
            ratingCase.value(value);
        }
        if (phased) {
            return ratingCase
                    .due(LevelDue.of(
                            terms(row),
                            draft.kind(),
                            draft.basis(),
                            draft.polarity(),
                            measure.measure(),
                            measure.period()))
                    .inputs();
        }
        BigDecimal level = row.target().value();
        return (level == null
                        ? ratingCase.toBeConfirmed(null)
                        : ratingCase.due(level, row.floor().value(), null))
                .inputs();
    }

    Stream<PrintedMeasure> measures(Measure measure) {
        return performance().flatMap(r -> r.measure(measure).stream());
    }

    Stream<DashboardReading> performance() {
        return rows.stream().filter(r -> phasing.containsKey(code(r)));
    }

    private static String code(DashboardReading row) {
        return Objects.requireNonNull(row.indicator()).code();
    }

    private TargetTerms terms(DashboardReading row) {
        Map<String, String> how = phasing.getOrDefault(code(row), Map.of());
        BigDecimal level = row.target().value();
        BigDecimal floor = row.floor().value();
        return switch (Phasing.valueOf(how.getOrDefault("phasing", ""))) {
            case NONE -> TargetTerms.unphased(level, floor);
            case LINEAR -> TargetTerms.linear(level, floor, number(how, "startLevel"));
            case SEASONAL ->
                TargetTerms.seasonal(
                        level,
                        floor,
                        number(how, "startLevel"),
                        new SeasonalProfile(
                                MONTHS.stream().map(m -> number(how, m)).toList()));
            case TABLE -> throw new AssertionError("no table in 2012");
        };
    }

    private static BigDecimal number(Map<String, String> row, String column) {
        return new BigDecimal(row.getOrDefault(column, ""));
    }
}
