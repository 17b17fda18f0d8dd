package org.openscrutiny.performance.rule;

import java.util.List;
import org.openscrutiny.performance.indicator.RuleFamily;

/**
 * A rule set as everybody sees it.
 *
 * @param rule in plain words, with the tolerances as first and last
 * @param versions the first first; of those that reach a period the last rates it
 */
public record RuleView(RuleFamily id, String rule, List<RuleVersion> versions) {
    public RuleView {
        versions = List.copyOf(versions);
    }
}
