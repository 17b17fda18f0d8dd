package org.openscrutiny.performance.dashboard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One table of a dashboard: which indicators stand in it, in which order. */
public record SectionPlan(
        @NotBlank @Size(max = 200) String heading,
        @NotNull SectionKind kind,
        @NotNull @Size(max = 500) List<@Valid @NotNull ItemPlan> items) {

    /**
     * One row.
     *
     * @param order place in the section, explicit and taken once
     * @param heading division and unit under which it stands; the indicator's own where absent
     */
    public record ItemPlan(
            @NotBlank @Size(max = 100) String indicatorId,
            @NotBlank @Size(max = 40) String areaCode,
            @NotNull Integer order,
            @Nullable @Size(max = 300) String heading) {}

    List<ItemPlan> inOrder() {
        return items.stream().sorted(Comparator.comparing(ItemPlan::order)).toList();
    }
}
