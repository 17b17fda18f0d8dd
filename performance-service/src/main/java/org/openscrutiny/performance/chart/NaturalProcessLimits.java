package org.openscrutiny.performance.chart;

import java.math.BigDecimal;

/**
 * What a stable process stays within: mean ± 2.66 average moving ranges, and two thirds of that. Never clipped at 0 or
 * 100. Numbers have the precision of DECIMAL128.
 *
 * @param avgMovingRange after screening
 * @param lpl lower, {@code upl} upper process limit
 * @param nearLower lower, {@code nearUpper} upper near limit
 * @param points those the limits were made from
 * @param screenedOut moving ranges left out
 */
public record NaturalProcessLimits(
        BigDecimal mean,
        BigDecimal avgMovingRange,
        BigDecimal lpl,
        BigDecimal upl,
        BigDecimal nearLower,
        BigDecimal nearUpper,
        int points,
        int screenedOut) {}
