package org.openscrutiny.performance.target;

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
        return list("indicatorId in ?1 and areaCode in ?2 order by id", indicatorIds, areaCodes);
    }

    List<ExpectedRange> page(@Nullable Collection<String> indicatorIds, Cursors.@Nullable Place after, int size) {
        String id = after == null ? "" : after.id();
        return indicatorIds == null
                ? find("id > ?1 order by id", id).page(0, size).list()
                : find("id > ?1 and indicatorId in ?2 order by id", id, indicatorIds)
                        .page(0, size)
                        .list();
    }
}
