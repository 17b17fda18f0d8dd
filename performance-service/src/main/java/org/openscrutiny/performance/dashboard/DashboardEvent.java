package org.openscrutiny.performance.dashboard;

import java.util.Locale;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;

/** Reasons of dashboard events, and the type they are published as. */
public enum DashboardEvent {
    PUBLISHED;

    public static final AggregateType TYPE = AggregateType.of("performance", "dashboard");

    Change by(String command, Dashboard dashboard, PublishedDashboard view) {
        return Change.published(TYPE, dashboard.id(), name().toLowerCase(Locale.ROOT), command, view)
                .withFullView(DashboardFullView.of(dashboard));
    }

    /** A step that the public does not see. */
    static Change restricted(String command, Dashboard dashboard) {
        return Change.restricted(TYPE, dashboard.id(), "updated", command, DashboardFullView.of(dashboard));
    }
}
