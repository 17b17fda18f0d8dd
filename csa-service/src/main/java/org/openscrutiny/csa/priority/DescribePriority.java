package org.openscrutiny.csa.priority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.DatedName;
import org.openscrutiny.csa.Given;

/** The wish that a priority is as described: to make one, or whole with a patch laid over it. */
public record DescribePriority(
        @NotBlank @Size(max = 64) String agreementId,

        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,19}")
        String code,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid DatedName> names,
        @Size(max = 100) List<@NotNull @Valid ScopeTopic> scopeTopics,
        @Size(max = 100) List<@NotNull @Valid LineageEntry> lineage,
        @Size(max = 50) List<@NotNull @Valid LeadAssignment> leads,
        @Size(max = 200) List<@NotNull @Valid IndicatorLink> indicatorLinks,
        @Valid @Nullable NoSuitableIndicator noSuitableIndicator) {

    public DescribePriority {
        names = Given.orNone(names);
        scopeTopics = Given.orNone(scopeTopics);
        lineage = Given.orNone(lineage);
        leads = Given.orNone(leads);
        indicatorLinks = Given.orNone(indicatorLinks);
    }

    static DescribePriority of(Priority priority) {
        var content = priority.content();
        return new DescribePriority(
                priority.agreementId(),
                priority.code(),
                content.names(),
                content.scopeTopics(),
                content.lineage(),
                content.leads(),
                content.indicatorLinks(),
                content.noSuitableIndicator());
    }

    PriorityContent content() {
        return new PriorityContent(names, scopeTopics, lineage, leads, indicatorLinks, noSuitableIndicator);
    }
}
