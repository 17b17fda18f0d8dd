package org.openscrutiny.csa.priority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.csa.Given;

/** The wish that these and no other indicators tell of a priority, or that none does. */
public record LinkIndicators(
        @Size(max = 200) List<@NotNull @Valid IndicatorLink> links,
        @Valid @Nullable NoSuitableIndicator noSuitableIndicator) {

    public LinkIndicators {
        links = Given.orNone(links);
    }
}
