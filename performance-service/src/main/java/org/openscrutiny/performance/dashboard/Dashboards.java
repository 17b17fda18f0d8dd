package org.openscrutiny.performance.dashboard;

import static org.openscrutiny.chassis.store.Holds.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;

/** All dashboards, drafts included. */
@ApplicationScoped
class Dashboards implements PanacheRepositoryBase<Dashboard, String> {
    /** A page by id: what is public, and all of the bodies whose plans are seen; of one body where that is given. */
    List<Dashboard> page(@Nullable String body, OwnBodies seen, Cursors.@Nullable Place after, int size) {
        return find(
                        "id > ?1 and (?2 is null or bodyId = ?2)"
                                + " and (?3 = true or packId is not null or holds(?4, bodyId)) order by id",
                        after == null ? "" : after.id(),
                        body,
                        seen.all(),
                        texts(seen.ids()))
                .page(0, size)
                .list();
    }
}
