package org.openscrutiny.performance.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.chart.Variation;
import org.openscrutiny.performance.series.SignalView;

/** How many charts of a dashboard show a signal, beside how many would if there were nothing but chance. */
final class ChanceSignals {
    /** Share of latest points that the rules of XmR charts mark on pure noise. */
    private static final double BY_CHANCE = 0.036;

    private ChanceSignals() {}

    /** One sentence; null where none of the charts has limits yet. */
    static @Nullable String sentence(List<SignalView> signals) {
        var told = signals.stream()
                .filter(signal -> signal.category().equals("_T") && signal.variation() != null)
                .toList();
        if (told.isEmpty()) {
            return null;
        }
        long now = told.stream()
                .filter(signal -> signal.variation() != Variation.COMMON_CAUSE)
                .count();
        return String.format(
                Locale.UK,
                "Of %d control charts of these indicators %d %s a signal now; by chance alone about %.1f would.",
                told.size(),
                now,
                now == 1 ? "shows" : "show",
                told.size() * BY_CHANCE);
    }
}
