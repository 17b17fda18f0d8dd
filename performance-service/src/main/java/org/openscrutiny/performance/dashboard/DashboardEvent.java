package org.openscrutiny.performance.dashboard;

import java.util.Locale;
import org.openscrutiny.chassis.outbox.AggregateType;
import org.openscrutiny.chassis.outbox.Change;

/** Reasons of dashboard events, and the type they are published as. */
public enum DashboardEvent {
    PUBLISHED,
    WITHDRAWN;

    public static final AggregateType TYPE = AggregateType.of("performance", "dashboard");

    Change by(String command, Dashboard dashboard, PublishedDashboard view) {
        return Change.published(TYPE, dashboard.id(), name().toLowerCase(Locale.ROOT), command, view)
                .withFullView(DashboardFullView.of(dashboard));
    }

    /** A pack was taken back; {@code gone} where none is left. */
    static Change withdrawn(Dashboard dashboard, PublishedDashboard view, boolean gone) {
        String reason = WITHDRAWN.name().toLowerCase(Locale.ROOT);
        Change change = gone
                ? Change.deleted(TYPE, dashboard.id(), reason, "WITHDRAW", view)
                : Change.published(TYPE, dashboard.id(), reason, "WITHDRAW", view);
        return change.withFullView(DashboardFullView.of(dashboard));
    }

    /** A step that the public does not see. */
    static Change restricted(String command, Dashboard dashboard) {
        return Change.restricted(TYPE, dashboard.id(), "updated", command, DashboardFullView.of(dashboard));
    }
}
