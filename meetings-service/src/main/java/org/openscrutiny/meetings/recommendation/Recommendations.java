package org.openscrutiny.meetings.recommendation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.RowsPage;

/** The recommendations of all bodies. */
@ApplicationScoped
class Recommendations implements PanacheRepositoryBase<Recommendation, String> {

    Recommendation present(String id) {
        var made = findById(id);
        if (made == null) {
            throw Problem.notFound();
        }
        return made;
    }

    boolean hasPart(String partId) {
        return count("resolutionPartId", partId) > 0;
    }

    /** Those public that were resolved on an agenda item. */
    List<Recommendation> ofItem(String itemId) {
        return list("itemId = ?1 and reference is not null", itemId);
    }

    /** One more than the limit, by reference, after a place; drafts first. */
    List<Recommendation> page(TrackerFilter filter, int limit, Cursors.@Nullable Place after) {
        var page = RowsPage.byText("reference");
        filter.equalities().forEach(page::where);
        return page.where("array_contains(priorityIds, :priority)", "priority", filter.priority())
                .where("array_contains(addresseeIds, :addressee)", "addressee", filter.addressee())
                .where("responseDueOn >= :dueFrom", "dueFrom", filter.dueFrom())
                .where("responseDueOn <= :dueUntil", "dueUntil", filter.dueUntil())
                .after(after)
                .of(this, limit);
    }
}
