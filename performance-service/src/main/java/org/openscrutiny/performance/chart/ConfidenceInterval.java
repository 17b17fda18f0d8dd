package org.openscrutiny.performance.chart;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The 95% interval of a proportion (Wilson) or a count (Byar, exact below 10); z = 1.959964. */
public record ConfidenceInterval(double lower, double upper) {
    private static final double Z = 1.959964;
    private static final int EXACT_BELOW = 10;
    private static final double TAIL = 0.025;

    /** How an interval is made. */
    public enum Method {
        WILSON,
        BYAR,
        EXACT;

        /** That of a number of events. */
        public static Method ofCount(double events) {
            return events < EXACT_BELOW ? EXACT : BYAR;
        }
    }

    /** The interval of {@code cases} of {@code all}, as a share of 1. */
    public static ConfidenceInterval wilson(double cases, double all) {
        double share = cases / all;
        double middle = 2 * cases + Z * Z;
        double spread = Z * Math.sqrt(Z * Z + 4 * cases * (1 - share));
        double whole = 2 * (all + Z * Z);
        return new ConfidenceInterval((middle - spread) / whole, (middle + spread) / whole);
    }

    /** The interval of a number of events. */
    public static ConfidenceInterval count(double events) {
        return Method.ofCount(events) == Method.EXACT ? exact(events) : byar(events);
    }

    private static ConfidenceInterval exact(double events) {
        double lower = events == 0 ? 0 : chiSquared(2 * events, TAIL) / 2;
        return new ConfidenceInterval(lower, chiSquared(2 * events + 2, 1 - TAIL) / 2);
    }

    private static double chiSquared(double degrees, double probability) {
        return ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(probability);
    }

    private static ConfidenceInterval byar(double events) {
        double more = events + 1;
        return new ConfidenceInterval(
                events * Math.pow(1 - 1 / (9 * events) - Z / (3 * Math.sqrt(events)), 3),
                more * Math.pow(1 - 1 / (9 * more) + Z / (3 * Math.sqrt(more)), 3));
    }

    /** The same for numbers multiplied by a factor above 0. */
    public ConfidenceInterval times(double factor) {
        return new ConfidenceInterval(lower * factor, upper * factor);
    }
}
