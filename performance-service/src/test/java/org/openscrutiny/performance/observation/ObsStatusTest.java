package org.openscrutiny.performance.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObsStatusTest {
    @Test
    void theBreakLeadsAndNormalComesLast() {
        // Then
        assertEquals(ObsStatus.B, ObsStatus.primary(List.of(ObsStatus.P, ObsStatus.B, ObsStatus.M)));
        assertEquals(ObsStatus.F, ObsStatus.primary(List.of(ObsStatus.P, ObsStatus.F)));
        assertEquals(ObsStatus.A, ObsStatus.primary(List.of()));
    }

    @Test
    void qualifiersWidenOrMoveTheNumber() {
        // When
        Qualifier.Bounds over = Qualifier.OVER.bounds(new BigDecimal("-100"), null);
        Qualifier.Bounds around = Qualifier.AROUND.bounds(new BigDecimal("200"), null);
        // Then
        assertEquals(0, new BigDecimal("-110").compareTo(over.low()));
        assertTrue(over.highOpen());
        assertEquals(0, new BigDecimal("190").compareTo(around.low()));
        assertEquals(0, new BigDecimal("210").compareTo(around.high()));
    }
}
