package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.period.Measure;

/** Levels and floors set month by month and measure by measure; nothing is interpolated. */
public record DueTable(Map<Cell, Levels> cells) {
    public DueTable {
        cells = Map.copyOf(cells);
    }

    /** Month of the year gone, 1 to 12, and what is measured. */
    public record Cell(int month, Measure measure) {
        public Cell {
            if (month < 1 || month > 12) {
                throw new IllegalArgumentException("months of the year run from 1 to 12: month=" + month);
            }
        }
    }

    /** What is due there. */
    public record Levels(BigDecimal level, @Nullable BigDecimal floor) {}

    Optional<Levels> at(int month, Measure measure) {
        return Optional.ofNullable(cells.get(new Cell(month, measure)));
    }
}
