package org.openscrutiny.meetings.recommendation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.problem.Problem;

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
        var where = new ArrayList<String>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        filter.equalities().forEach((name, value) -> {
            where.add(name + " = :" + name);
            values.put(name, value);
        });
        if (filter.priority() != null) {
            where.add("array_contains(priorityIds, :priority)");
            values.put("priority", filter.priority());
        }
        if (filter.addressee() != null) {
            where.add("array_contains(addresseeIds, :addressee)");
            values.put("addressee", filter.addressee());
        }
        if (filter.dueFrom() != null) {
            where.add("responseDueOn >= :dueFrom");
            values.put("dueFrom", filter.dueFrom());
        }
        if (filter.dueUntil() != null) {
            where.add("responseDueOn <= :dueUntil");
            values.put("dueUntil", filter.dueUntil());
        }
        if (after != null) {
            where.add("(" + SORT + " > :place or (" + SORT + " = :place and id > :id))");
            values.put("place", after.sortValue());
            values.put("id", after.id());
        }
        return find(String.join(" and ", where) + " order by " + SORT + ", id", values)
                .page(0, limit + 1)
                .list();
    }

    private static final String SORT = "coalesce(reference, '')";
}
