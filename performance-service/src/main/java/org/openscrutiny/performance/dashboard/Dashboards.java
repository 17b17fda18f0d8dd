package org.openscrutiny.performance.dashboard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** All dashboards, drafts included. */
@ApplicationScoped
class Dashboards implements PanacheRepositoryBase<Dashboard, String> {
    /** Those of these bodies, by id; {@code after} is the last id of the page before. */
    List<Dashboard> ofBodies(Collection<String> bodyIds, String after, int size) {
        return find("bodyId in ?1 and id > ?2 order by id", List.copyOf(bodyIds), after)
                .page(0, size)
                .list();
    }
}
