package org.openscrutiny.performance.target;

import static org.openscrutiny.chassis.store.Holds.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;

/** All expected ranges. */
@ApplicationScoped
public class ExpectedRanges implements PanacheRepositoryBase<ExpectedRange, String> {
    public List<ExpectedRange> of(Collection<String> indicatorIds, Collection<String> areaCodes) {
        return list(
                "holds(?1, indicatorId) and holds(?2, areaCode) order by id", texts(indicatorIds), texts(areaCodes));
    }

    List<ExpectedRange> page(@Nullable Collection<String> indicatorIds, Cursors.@Nullable Place after, int size) {
        String id = after == null ? "" : after.id();
        return indicatorIds == null
                ? find("id > ?1 order by id", id).page(0, size).list()
                : find("id > ?1 and holds(?2, indicatorId) order by id", id, texts(indicatorIds))
                        .page(0, size)
                        .list();
    }
}
