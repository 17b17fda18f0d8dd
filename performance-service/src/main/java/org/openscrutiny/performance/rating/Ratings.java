package org.openscrutiny.performance.rating;

import static org.openscrutiny.chassis.store.Holds.texts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** All ratings. */
@ApplicationScoped
public class Ratings implements PanacheRepositoryBase<Rating, String> {
    /** Those of these indicators, areas and periods: one statement, and one for all their entries. */
    public List<Rating> of(
            Collection<String> indicatorIds, Collection<String> areaCodes, Collection<String> periodKeys) {
        return list(
                "holds(?1, indicatorId) and holds(?2, areaCode) and holds(?3, periodKey) order by id",
                texts(indicatorIds),
                texts(areaCodes),
                texts(periodKeys));
    }

    /** Those with these ids: one statement, and one for all their entries. */
    List<Rating> byIds(Collection<String> ids) {
        return list("holds(?1, id) order by id", (Object) texts(ids));
    }

    /** Those of these indicators and areas whose period ends on a day or later. */
    List<Rating> since(Collection<String> indicatorIds, Collection<String> areaCodes, LocalDate day) {
        return list(
                "holds(?1, indicatorId) and holds(?2, areaCode) and periodEnd >= ?3 order by id",
                texts(indicatorIds),
                texts(areaCodes),
                day);
    }
}
