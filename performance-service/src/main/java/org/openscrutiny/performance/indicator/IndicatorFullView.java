package org.openscrutiny.performance.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What owner, approver and clerk see of an indicator: drafts, owner and every definition.
 *
 * @param definitionNumber the definition in force, {@code definitionState} that of the newest
 */
public record IndicatorFullView(
        String id,
        String code,
        String name,
        IndicatorRole role,
        IndicatorState state,
        @Nullable String owner,
        @Nullable String substitute,
        @Nullable String heading,
        List<String> bodyIds,
        List<String> areaCodes,
        @Nullable String successorId,
        @Nullable String retiredReason,
        int definitionNumber,
        DefinitionState definitionState,
        List<DefinitionView> definitions) {
    public static IndicatorFullView of(Indicator indicator) {
        return new IndicatorFullView(
                indicator.id(),
                indicator.code(),
                indicator.name(),
                indicator.role(),
                indicator.state(),
                indicator.owner(),
                indicator.substitute(),
                indicator.heading(),
                indicator.bodyIds(),
                indicator.areaCodes(),
                indicator.successorId(),
                indicator.retiredReason(),
                indicator.current().number(),
                indicator.definitionState(),
                indicator.definitions().stream().map(DefinitionView::of).toList());
    }
}
