package org.openscrutiny.meetings.sealed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
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
        where i.id = :item\
        """;

    /** One statement, whether there is such an item, something sealed of it, or nothing at all. */
    Optional<SealedPlace> place(String itemId) {
        return getEntityManager()
                .createQuery(PLACE, Tuple.class)
                .setParameter("item", itemId)
                .getResultStream()
                .findFirst()
                .map(SealedTexts::place);
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
