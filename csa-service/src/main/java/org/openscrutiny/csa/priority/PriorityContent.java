package org.openscrutiny.csa.priority;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.DatedName;

/** What is stored of a priority beside its code, as one value. */
public record PriorityContent(
        List<DatedName> names,
        List<ScopeTopic> scopeTopics,
        List<LineageEntry> lineage,
        List<LeadAssignment> leads,
        List<IndicatorLink> indicatorLinks,
        @Nullable NoSuitableIndicator noSuitableIndicator) {

    PriorityContent withIndicators(LinkIndicators command) {
        return new PriorityContent(names, scopeTopics, lineage, leads, command.links(), command.noSuitableIndicator());
    }
}
