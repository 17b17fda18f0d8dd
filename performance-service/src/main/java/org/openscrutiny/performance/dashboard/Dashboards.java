package org.openscrutiny.performance.dashboard;

import static org.openscrutiny.chassis.store.Holds.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.http.Sort;

/** All dashboards, drafts included. */
@ApplicationScoped
class Dashboards implements PanacheRepositoryBase<Dashboard, String> {
    /** A page: what is public, and all of the bodies whose plans are seen; of one body where that is given. */
    List<Dashboard> page(
            @Nullable String body, OwnBodies seen, Sort<Dashboard> sort, Cursors.@Nullable Place after, int size) {
        return find(
                        sort.from(after, "?5", "?1") + " and (?2 is null or bodyId = ?2)"
                                + " and (?3 = true or packId is not null or holds(?4, bodyId))" + sort.by(),
                        sort.id(after),
                        body,
                        seen.all(),
                        texts(seen.ids()),
                        sort.value(after))
                .page(0, size)
                .list();
    }
}
