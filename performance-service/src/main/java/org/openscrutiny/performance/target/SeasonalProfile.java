package org.openscrutiny.performance.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Twelve shares of a year, first month of the calendar first; they total 1 ± 0.0001. Refuses shares of which {@link #fault}
 * has something to say.
 */
public record SeasonalProfile(List<BigDecimal> shares) {
    public static final String FAULT_CODE = "PROFILE_SUM";
    private static final int MONTHS = 12;
    private static final BigDecimal SLACK = new BigDecimal("0.0001");

    public SeasonalProfile {
        shares = List.copyOf(shares);
        fault(shares).ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
    }

    /** What is wrong with the shares (PROFILE_SUM), in words; empty if nothing. */
    public static Optional<String> fault(List<BigDecimal> shares) {
        if (shares.size() != MONTHS) {
            return Optional.of("A profile has 12 monthly shares; these are " + shares.size() + ".");
        }
        if (shares.stream().anyMatch(share -> share.signum() < 0)) {
            return Optional.of("A monthly share is never negative.");
        }
        BigDecimal total = sum(shares, MONTHS);
        return total.subtract(BigDecimal.ONE).abs().compareTo(SLACK) > 0
                ? Optional.of("The 12 shares total " + total.toPlainString() + " and must total 1 within 0.0001.")
                : Optional.empty();
    }

    /** Share of the year due after {@code months} months, 0 to 12; the whole year is exactly 1, slack or not. */
    public BigDecimal upTo(int months) {
        return months == MONTHS ? BigDecimal.ONE : sum(shares, months);
    }

    private static BigDecimal sum(List<BigDecimal> shares, int months) {
        return shares.stream().limit(months).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
