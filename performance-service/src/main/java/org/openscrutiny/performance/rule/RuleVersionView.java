package org.openscrutiny.performance.rule;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A version with what has come of it, on the day asked.
 *
 * @param used whether an entry of a rating cites it; then it stays as it is. What a pack shows are such entries
 * @param waiting published ratings that are still to be made again by it
 */
public record RuleVersionView(@JsonUnwrapped RuleVersion terms, boolean used, long waiting) {}
