package org.openscrutiny.performance.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written in one format is read again as in every other. */
class ExportFilesTest {
    private static final long SEED = Long.getLong("scrutiny.seed", System.nanoTime());
    private static final List<String> TEXTS =
            List.of("", "=1+1", "@x", "'quoted'", "-", "a,\"b\"\r\nc", "2012", "0077", "67%", "£3.14m", " x ", "TRUE");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void csvWorkbookAndJsonSayTheSameOfEveryCell() {
        // Given
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            rows.add(row(ExportTable.OBSERVATIONS.columns()));
        }
        ExportFiles files = new ExportFiles(new Given(rows), new TableMetadata(new ObjectMapper()), new ObjectMapper());
        // When
        List<Map<String, String>> csv =
                read(files.csv(ExportTable.OBSERVATIONS, null).getBytes(StandardCharsets.UTF_8));
        List<Map<String, String>> json =
                read(files.json(ExportTable.OBSERVATIONS, null).getBytes(StandardCharsets.UTF_8));
        List<Map<String, String>> workbook = read(files.xlsx(ExportTable.OBSERVATIONS, null));
        // Then
        assertEquals(rows.size(), csv.size(), "seed=" + SEED);
        for (int i = 0; i < csv.size(); i++) {
            for (String column : ExportTable.OBSERVATIONS.columns()) {
                String what = column + " of row " + i + ", seed=" + SEED;
                String cell = csv.get(i).get(column);
                assertEquals(cell, json.get(i).getOrDefault(column, ""), what);
                String typed = workbook.get(i).getOrDefault(column, "");
                if (ColumnKind.of(column) == ColumnKind.NUMBER && cell != null && !cell.isEmpty()) {
                    assertEquals(0, new BigDecimal(cell).compareTo(new BigDecimal(typed)), what);
                } else {
                    assertEquals(cell, typed, what);
                }
            }
        }
    }

    private List<@Nullable Object> row(List<String> columns) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (String column : columns) {
            cells.add(
                    switch (ColumnKind.of(column)) {
                        case NUMBER ->
                            random.nextInt(4) == 0
                                    ? null
                                    : BigDecimal.valueOf(random.nextLong(), random.nextInt(20))
                                            .divideToIntegralValue(BigDecimal.TEN.pow(random.nextInt(19)));
                        case DAY ->
                            random.nextBoolean()
                                    ? null
                                    : LocalDate.of(1990, 1, 1).plusDays(random.nextInt(20_000));
                        case TEXT ->
                            column.equals("indicatorCode") ? "LIB-DEATH5" : TEXTS.get(random.nextInt(TEXTS.size()));
                        case WHOLE, INSTANT, TRUTH -> null;
                    });
        }
        return cells;
    }

    private static List<Map<String, String>> read(byte[] file) {
        List<Map<String, String>> rows = new ArrayList<>();
        SheetFile.of(file, Layout.OBSERVATIONS)
                .inParts(500, sheet -> sheet.rows().forEach(row -> rows.add(row.cells())));
        return rows;
    }

    /** Rows that stand in for those of the database. */
    private static final class Given extends ExportRows {
        private final List<List<@Nullable Object>> rows;

        @SuppressWarnings("NullAway") // never asks the database
        Given(List<List<@Nullable Object>> rows) {
            super(null);
            this.rows = rows;
        }

        @Override
        void each(ExportTable table, @Nullable String code, Taker taker) {
            for (List<@Nullable Object> row : rows) {
                try {
                    taker.take(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
