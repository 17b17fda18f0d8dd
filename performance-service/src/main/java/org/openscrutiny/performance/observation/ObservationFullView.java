package org.openscrutiny.performance.observation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What owner, approver and clerk see of an observation: every vintage, embargoed ones too. */
public record ObservationFullView(
        String id,
        String indicatorId,
        String areaCode,
        PeriodView period,
        String category,
        int vintage,
        VintageState state,
        @Nullable Integer publishedVintage,
        List<VintageView> vintages) {

    /** One vintage with who had a hand in it. */
    public record VintageView(
            int vintage,
            VintageState state,
            Figure figure,
            List<String> warnings,
            Instant recordedAt,
            String recordedBy,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            @Nullable Instant publishAt,
            @Nullable Instant publishedAt,
            boolean asPrinted,
            @Nullable String returnedReason,
            @Nullable String withdrawnReason) {
        static VintageView of(Vintage vintage) {
            return new VintageView(
                    vintage.number(),
                    vintage.state(),
                    vintage.figure(),
                    vintage.warnings(),
                    vintage.recordedAt(),
                    vintage.recordedBy(),
                    vintage.approvedAt(),
                    vintage.approvedBy(),
                    vintage.publishAt(),
                    vintage.publishedAt(),
                    vintage.asPrinted(),
                    vintage.returnedReason(),
                    vintage.withdrawnReason());
        }
    }

    public static ObservationFullView of(Observation observation) {
        return new ObservationFullView(
                observation.id(),
                observation.indicatorId(),
                observation.areaCode(),
                PeriodView.of(observation.period()),
                observation.category(),
                observation.vintage(),
                observation.state(),
                observation.published().map(Vintage::number).orElse(null),
                observation.vintages().stream().map(VintageView::of).toList());
    }
}
