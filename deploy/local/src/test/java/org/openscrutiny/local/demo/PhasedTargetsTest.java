package org.openscrutiny.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhasedTargetsTest {
    @Test
    void onlyTargetsThatPartTheirYearAreWrittenWithLevelAndFloorAsPrinted() {
        // Given
        Map<String, String> codes = Map.of("Books issued from libraries", "BOOKS");

        // When
        List<Map<String, String>> rows = Csv.rows(PhasedTargets.csv(codes, "E10000016"));

        // Then
        assertEquals(
                List.of("SEASONAL", "SEASONAL", "LINEAR", "LINEAR", "LINEAR"),
                rows.stream().map(row -> row.get("phasing")).toList());
        Map<String, String> books = rows.get(1);
        assertEquals("BOOKS", books.get("indicatorCode"));
        assertEquals("6.76m", books.get("level"));
        assertEquals("6.6m", books.get("floor"));
        assertEquals("0.0660", books.get("m04"));
        assertEquals("1,350", rows.get(2).get("level"));
    }
}
