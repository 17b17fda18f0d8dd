package org.openscrutiny.performance.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All rebases. */
@ApplicationScoped
class Rebases implements PanacheRepositoryBase<Rebase, String> {
    /** Those of an indicator, in the order in which they were proposed. */
    List<Rebase> of(String indicatorId) {
        return list("indicatorId = ?1 order by number", indicatorId);
    }

    Optional<Rebase> numbered(String indicatorId, int number) {
        return find("indicatorId = ?1 and number = ?2", indicatorId, number).firstResultOptional();
    }
}
