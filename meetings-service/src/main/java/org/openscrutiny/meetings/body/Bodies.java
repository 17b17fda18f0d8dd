package org.openscrutiny.meetings.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.problem.Problem;
import org.openscrutiny.meetings.RowsPage;

/** The bodies of the council. */
@ApplicationScoped
public class Bodies implements PanacheRepositoryBase<Body, String> {

    /** Any number; it only has to be the same in every writer of names and parents. */
    private static final long NAMES_LOCK = 4_702_111_530_001L;

    public List<Body> withIds(List<String> ids) {
        return list("id in ?1", ids);
    }

    /** The body that may sit under a statute on the day, the oldest of several. */
    public Optional<Body> sittingUnder(String statute, LocalDate day) {
        var capacities = list("kind", BodyKind.STATUTORY_CAPACITY).stream()
                .filter(c -> c.statute != null && c.statute.contains(statute))
                .map(Body::id)
                .toList();
        return list("state = ?1 order by id", BodyState.ACTIVE).stream()
                .filter(b -> capacities.stream().anyMatch(c -> b.sitsAs(c, day)))
                .findFirst();
    }

    Body present(String id) {
        var body = findById(id);
        if (body == null) {
            throw Problem.notFound();
        }
        return body;
    }

    /** Holds off other writers of bodies until the transaction ends, so that no two take a name or close a loop. */
    void lockNames() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(?1)", Object.class)
                .setParameter(1, NAMES_LOCK)
                .getSingleResult();
    }

    /** One more than the limit, by name, after a place. */
    List<Body> page(@Nullable BodyKind kind, @Nullable String parent, int limit, Cursors.@Nullable Place after) {
        return RowsPage.byName("name")
                .where("kind", kind)
                .where("parentId", parent)
                .after(after)
                .of(this, limit);
    }
}
