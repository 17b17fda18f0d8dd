package org.openscrutiny.performance.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the clerk of its body and approvers see of a dashboard. */
public record DashboardFullView(
        String id,
        String bodyId,
        @Nullable String meetingId,
        String title,
        String reportingMonth,
        DashboardState state,
        List<SectionPlan> sections,
        int packNumber,
        @Nullable String packId) {
    static DashboardFullView of(Dashboard dashboard) {
        return new DashboardFullView(
                dashboard.id(),
                dashboard.bodyId(),
                dashboard.meetingId(),
                dashboard.title(),
                dashboard.reportingMonth(),
                dashboard.state(),
                dashboard.sections(),
                dashboard.packNumber(),
                dashboard.packId());
    }
}
