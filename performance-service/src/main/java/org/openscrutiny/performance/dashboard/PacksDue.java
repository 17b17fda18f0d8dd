package org.openscrutiny.performance.dashboard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The clocks of packs. */
@ApplicationScoped
class PacksDue implements PanacheRepositoryBase<PackDue, String> {

    /** Those that run and have a mark to leave by today, in the order of their days. */
    List<PackDue> marking(LocalDate today, LocalDate horizon, int most) {
        return find(
                        "state = EXPECTED and (announced = false or (warnedOn is null and missedOn is null and dueOn >= ?1"
                                + " and dueOn <= ?2) or (missedOn is null and dueOn < ?1)) order by dueOn, dashboardId",
                        today,
                        horizon)
                .page(0, most)
                .list();
    }
}
