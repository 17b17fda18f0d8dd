package org.openscrutiny.performance.series;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.problem.Faults;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.performance.area.AreaChoice;
import org.openscrutiny.performance.chart.Assurance;
import org.openscrutiny.performance.chart.Variation;

/**
 * Which signals a caller wants; null keeps all.
 *
 * @param indicator its code
 * @param area its areas
 */
record SignalQuery(
        @Nullable String indicator,
        @Nullable AreaChoice area,
        @Nullable Variation variation,
        @Nullable Assurance assurance) {
    /**
     * Reads the parameters.
     *
     * @throws Problem 400 for a verdict that there is not
     */
    static SignalQuery read(
            @Nullable String indicator,
            @Nullable AreaChoice area,
            @Nullable String variation,
            @Nullable String assurance) {
        var faults = new Faults();
        var query = new SignalQuery(
                indicator,
                area,
                one("variation", Variation.values(), variation, faults),
                one("assurance", Assurance.values(), assurance, faults));
        faults.throwIfAny();
        return query;
    }

    private static <E extends Enum<E>> @Nullable E one(
            String parameter, E[] values, @Nullable String name, Faults faults) {
        for (var value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        if (name != null) {
            faults.unreadable(parameter, "ENUM", "Give one of " + Arrays.toString(values) + ".");
        }
        return null;
    }
}
