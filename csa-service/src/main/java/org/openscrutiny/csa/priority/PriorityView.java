package org.openscrutiny.csa.priority;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.DatedName;

/**
 * A priority as everybody sees it: the bytes of {@code csa.priority.v1}. It holds dates, not what follows from them.
 *
 * @param name full name that came last; {@code names} tell what held on a day
 * @param themeIds none yet: themes come with the theme matrix
 */
public record PriorityView(
        String id,
        String agreementId,
        String code,
        String name,
        List<String> formerNames,
        List<DatedName> names,
        PriorityStatus status,
        List<ScopeTopic> scopeTopics,
        List<LineageEntry> lineage,
        List<LeadView> leads,
        List<String> themeIds,
        List<IndicatorLink> indicatorLinks,
        @Nullable NoSuitableIndicator noSuitableIndicator) {

    static PriorityView of(Priority priority, Map<String, LeadPost> posts) {
        var content = priority.content();
        var name = priority.name();
        return new PriorityView(
                priority.id(),
                priority.agreementId(),
                priority.code(),
                name,
                formerNames(content.names(), name),
                content.names(),
                priority.status(),
                content.scopeTopics(),
                content.lineage(),
                LeadView.of(content.leads(), posts),
                List.of(),
                content.indicatorLinks(),
                content.noSuitableIndicator());
    }

    private static List<String> formerNames(List<DatedName> names, String name) {
        return names.stream()
                .filter(n -> n.kind() == DatedName.Kind.FULL && !n.text().equals(name))
                .map(DatedName::text)
                .toList();
    }

    /** The same with the name and the leads that held on that day. */
    public PriorityView on(LocalDate day) {
        return new PriorityView(
                id,
                agreementId,
                code,
                nameOn(day),
                formerNames,
                names,
                status,
                scopeTopics,
                lineage,
                leads.stream().filter(l -> l.heldOn(day)).toList(),
                themeIds,
                indicatorLinks,
                noSuitableIndicator);
    }

    public String nameOn(LocalDate day) {
        return DatedName.on(names, day);
    }
}
