package org.openscrutiny.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrkTest {

    @Test
    void readsItsReportAndItsOwnTime() throws IOException {
        // Given
        var lines = List.of(
                "Running 5s test @ http://127.0.0.1:8080/",
                "{\"requests\":5000,\"micros\":2000000,\"errors\":0,\"p50\":400,\"p95\":900}",
                "0.250 0.500");

        // When
        var load = Wrk.read(lines);

        // Then
        assertEquals(new Wrk.Load(5000, 2_000_000, 0, 400, 900, 0.75), load);
        assertEquals(2500, load.perSecond());
    }

    @Test
    void isNotSilentWhereNothingWasReported() {
        assertThrows(IllegalStateException.class, () -> Wrk.read(List.of("unable to connect to 127.0.0.1:8080")));
    }
}
