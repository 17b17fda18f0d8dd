package org.openscrutiny.performance.check.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The tables of the Youth Justice Plan 2012/13: eighteen figures derived from others, one of them wrong. */
class YouthJusticeTest {
    private static final Path TABLES = Path.of("../../shared/data/youth-justice-2012.csv");
    private static final List<String> FRAMEWORK = List.of(
            "actual_2010_11",
            "benchmark_family_2010_11",
            "benchmark_regional_2010_11",
            "benchmark_national_2010_11",
            "outturn_2011_12");
    private static final List<String> ACTIVITY = List.of("actual_2010_11", "outturn_2011_12", "forecast_2012_13");

    private List<Map<String, String>> rows = List.of();

    /** A derived figure and what came of it. */
    private record Checked(String where, FigureVerdict verdict) {}

    @Test
    void seventeenOfEighteenMatch() throws IOException {
        // Given
        assumeTrue(Files.exists(TABLES), "the tables of the paper are not beside this checkout");
        rows = rows();

        // When
        List<Checked> checks = new ArrayList<>();
        for (String column : FRAMEWORK) {
            checks.add(share("3595", "3593", List.of("3593", "3597"), column));
            checks.add(share("3599", "3597", List.of("3593", "3597"), column));
        }
        for (String column : ACTIVITY) {
            totals(checks, "3738", List.of("3729", "3733", "3736"), column);
            totals(checks, "3802", List.of("3791", "3793", "3798"), column);
            totals(checks, "3931", List.of("3897-3916", "3897-3919"), column);
        }

        // Then
        assertEquals(18, checks.size());
        assertEquals(
                List.of("3931 actual_2010_11: 623 + 600 make 1,223, but “1023” is printed, 200 less."),
                checks.stream()
                        .filter(c -> c.verdict().verdict() != Verdict.MATCH)
                        .map(c -> c.where() + ": " + c.verdict().sentence().replace("600 + 623", "623 + 600"))
                        .toList());
    }

    private Checked share(String line, String part, List<String> whole, String column) {
        List<ClaimInput> inputs = new ArrayList<>();
        inputs.add(ClaimInput.of(InputRole.PART, cell(part, column)));
        whole.forEach(w -> inputs.add(ClaimInput.of(InputRole.WHOLE, cell(w, column))));
        return checked(line, column, CheckKind.SHARE, inputs);
    }

    private void totals(List<Checked> checks, String line, List<String> parts, String column) {
        if (!cell(line, column).isEmpty()) {
            List<ClaimInput> inputs = parts.stream()
                    .map(p -> ClaimInput.of(InputRole.PART, cell(p, column)))
                    .toList();
            checks.add(checked(line, column, CheckKind.TOTAL, inputs));
        }
    }

    private Checked checked(String line, String column, CheckKind kind, List<ClaimInput> inputs) {
        Claim claim = new Claim(kind, ClaimText.of(cell(line, column)), inputs, Claim.Terms.NONE);
        return new Checked(line + " " + column, FigureVerdict.of(claim, null));
    }

    private String cell(String line, String column) {
        Stream<Map<String, String>> found = rows.stream()
                .filter(r -> r.getOrDefault("source_lines", "").startsWith(line)
                        || r.getOrDefault("source_lines", "").equals(line));
        return found.findFirst().orElseThrow().getOrDefault(column, "");
    }

    private static List<Map<String, String>> rows() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(TABLES);
                CSVParser parser = format.parse(reader)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        }
    }
}
