package org.openscrutiny.performance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.performance.chart.Variation;
import org.openscrutiny.performance.period.PeriodType;
import org.openscrutiny.performance.series.SignalView;

class ChanceSignalsTest {
    @Test
    void signalsAreToldBesideThoseThatChanceAloneWouldShow() {
        // Given
        var charts = Stream.concat(
                        Collections.nCopies(26, signal("_T", Variation.COMMON_CAUSE)).stream(),
                        Stream.of(
                                signal("_T", Variation.CONCERN),
                                signal("_T", Variation.NEUTRAL_HIGH),
                                signal("_T", null),
                                signal("women", Variation.CONCERN)))
                .toList();
        // When
        var sentence = ChanceSignals.sentence(charts);
        // Then
        assertEquals(
                "Of 28 control charts of these indicators 2 show a signal now; by chance alone about 1.0 would.",
                sentence);
    }

    @Test
    void nothingIsToldWithoutAChartThatHasLimits() {
        assertNull(ChanceSignals.sentence(List.of(signal("_T", null))));
    }

    private static SignalView signal(String category, @Nullable Variation variation) {
        return new SignalView(
                "i",
                "CODE",
                "Name",
                "E10000016",
                category,
                PeriodType.MONTH,
                13,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                variation == null,
                variation,
                null,
                null,
                "NHSR-0.2",
                Instant.EPOCH);
    }
}
