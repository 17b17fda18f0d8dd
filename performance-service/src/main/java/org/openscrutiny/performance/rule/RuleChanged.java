package org.openscrutiny.performance.rule;

import java.time.LocalDate;
import org.openscrutiny.performance.indicator.RuleFamily;

/**
 * Told inside the transaction that gives a family another version.
 *
 * @param from it rates periods that end on this day or later
 */
public record RuleChanged(RuleFamily family, int version, LocalDate from) {}
