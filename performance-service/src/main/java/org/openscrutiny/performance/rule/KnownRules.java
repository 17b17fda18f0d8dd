package org.openscrutiny.performance.rule;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.performance.indicator.RuleFamily;

/** The versions of some families, for choosing the one that rates a period. */
public final class KnownRules {
    private final Map<RuleFamily, List<RuleVersion>> versions = new EnumMap<>(RuleFamily.class);

    KnownRules(Map<RuleFamily, List<RuleVersion>> versions) {
        versions.forEach((family, all) -> this.versions.put(family, List.copyOf(all)));
    }

    /**
     * The rule set that rates a period of that family: the last version that reaches its last day, as its definition
     * and target are those of that day. The same whenever it is asked, so that a figure that comes late is rated as its
     * neighbours were.
     */
    public RuleSet on(RuleFamily family, LocalDate lastDay) {
        return versions.getOrDefault(family, List.of()).reversed().stream()
                .filter(version -> version.reaches(lastDay))
                .findFirst()
                .map(version -> RuleSet.of(family, version))
                .orElseThrow(() -> new IllegalStateException("no rule set: family=" + family + " day=" + lastDay));
    }
}
