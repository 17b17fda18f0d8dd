package org.openscrutiny.performance.rule;

import java.time.LocalDate;
import org.openscrutiny.performance.indicator.RuleFamily;

/**
 * Told inside the transaction that gives a family another version.
 *
 * @param from first day from which periods are rated by it
 */
public record RuleChanged(RuleFamily family, int version, LocalDate from) {}
