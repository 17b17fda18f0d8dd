package org.openscrutiny.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void quotedCellsHoldCommasAndQuotes() {
        // When
        List<Map<String, String>> rows = Csv.rows("a,b,c\n1,\"x, \"\"y\"\"\",\n");

        // Then
        assertEquals(List.of(Map.of("a", "1", "b", "x, \"y\"", "c", "")), rows);
        assertEquals("\"x, \"\"y\"\"\"", Csv.cell("x, \"y\""));
        assertEquals("plain", Csv.cell("plain"));
    }
}
