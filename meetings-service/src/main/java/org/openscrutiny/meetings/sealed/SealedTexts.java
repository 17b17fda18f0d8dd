package org.openscrutiny.meetings.sealed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.meetings.meeting.Access;
import org.openscrutiny.meetings.meeting.ItemState;

/** The sealed texts. */
@ApplicationScoped
class SealedTexts implements PanacheRepositoryBase<SealedText, String> {

    private static final String PLACE = """
        select m.bodyIds, i.state, i.access, s.id, s.barred
        from AgendaItem i
        join Meeting m on m.id = i.meetingId
        left join SealedText s on s.itemId = i.id
        where i.id = :item""";

    /** One statement, whether there is such an item, something sealed of it, or nothing at all. */
    Optional<SealedPlace> place(String itemId) {
        return getEntityManager()
                .createQuery(PLACE, Tuple.class)
                .setParameter("item", itemId)
                .getResultStream()
                .findFirst()
                .map(SealedTexts::place);
    }

    /** The bytes of the newest version that was written by then. */
    Optional<String> versionAt(String id, Instant at) {
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        select payload from sealed_text_version where sealed_id = ?1 and written_at <= ?2
                        order by version desc limit 1""", String.class)
                .setParameter(1, id)
                .setParameter(2, at)
                .getResultList();
        return found.stream().findFirst().map(String::valueOf);
    }

    @SuppressWarnings("unchecked") // Both are columns of texts.
    private static SealedPlace place(Tuple row) {
        return SealedPlace.of(
                (List<String>) row.get(0),
                row.get(1, ItemState.class),
                row.get(2, Access.class),
                row.get(3, String.class),
                (List<String>) row.get(4));
    }
}
