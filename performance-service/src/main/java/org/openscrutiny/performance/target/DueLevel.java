package org.openscrutiny.performance.target;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Measure;

/** One row of a TABLE phasing: level and floor due after {@code month} months of the year, 1 to 12. */
public record DueLevel(
        @NotNull @Min(1) @Max(12) Integer month,
        @NotNull Measure measure,
        @NotNull BigDecimal level,
        @Nullable BigDecimal floor) {
    static DueTable table(List<DueLevel> rows) {
        return new DueTable(rows.stream()
                .collect(Collectors.toMap(
                        row -> new DueTable.Cell(row.month(), row.measure()),
                        row -> new DueTable.Levels(row.level(), row.floor()),
                        (first, second) -> second)));
    }

    static Map<DueTable.Cell, Long> counted(List<DueLevel> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new DueTable.Cell(row.month(), row.measure()), Collectors.counting()));
    }
}
