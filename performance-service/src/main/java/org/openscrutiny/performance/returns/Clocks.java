package org.openscrutiny.performance.returns;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.performance.TypedRows;

/** What is due or was, returns, commentary and packs alike. */
@ApplicationScoped
class Clocks {
    private static final String PAGE = """
            select subject, id, indicator_code, area_code, period_key, due_on, state, warned_on, missed_on, ended_on,
                body_id from clock_row where (due_on, id) > (:day, :id) and (:subject = '' or subject = :subject)
                and (:state = '' or state = :state)
                and (subject <> 'PACK' or :everybodys or body_id in (:bodies))
            order by due_on, id limit :size""";

    private final EntityManager entities;

    Clocks(EntityManager entities) {
        this.entities = entities;
    }

    /** Whose clock it is. */
    enum Subject {
        RETURN,
        COMMENTARY,
        PACK
    }

    /** Where it stands; ENDED without what was due. */
    enum State {
        DUE,
        WARNED,
        MISSED,
        MET,
        MET_LATE,
        ENDED
    }

    private static final Map<String, Class<?>> COLUMNS = Map.ofEntries(
            entry("subject", String.class),
            entry("id", String.class),
            entry("indicator_code", String.class),
            entry("area_code", String.class),
            entry("period_key", String.class),
            entry("due_on", LocalDate.class),
            entry("state", String.class),
            entry("warned_on", LocalDate.class),
            entry("missed_on", LocalDate.class),
            entry("ended_on", LocalDate.class),
            entry("body_id", String.class));

    /**
     * One clock; that of a pack is of a body and has the id of the dashboard, the others are of an indicator and area.
     */
    record ClockView(
            String subject,
            String id,
            @Nullable String indicatorCode,
            @Nullable String areaCode,
            @Nullable String bodyId,
            String period,
            LocalDate dueOn,
            String state,
            @Nullable LocalDate warnedOn,
            @Nullable LocalDate missedOn,
            @Nullable LocalDate endedOn) {
        static ClockView of(Tuple row) {
            return new ClockView(
                    row.get("subject", String.class),
                    row.get("id", String.class),
                    row.get("indicator_code", String.class),
                    row.get("area_code", String.class),
                    row.get("body_id", String.class),
                    row.get("period_key", String.class),
                    row.get("due_on", LocalDate.class),
                    row.get("state", String.class),
                    row.get("warned_on", LocalDate.class),
                    row.get("missed_on", LocalDate.class),
                    row.get("ended_on", LocalDate.class));
        }
    }

    /**
     * A page in the order of the days.
     *
     * @param bodies those whose packs are shown; null for all
     */
    List<ClockView> page(
            @Nullable Subject subject,
            @Nullable State state,
            @Nullable Set<String> bodies,
            Cursors.@Nullable Place after,
            int size) {
        List<ClockView> clocks = new ArrayList<>();
        for (Tuple row : TypedRows.of(entities, PAGE, COLUMNS)
                .setParameter("day", after == null ? LocalDate.EPOCH : LocalDate.parse(after.sortValue()))
                .setParameter("id", after == null ? "" : after.id())
                .setParameter("subject", subject == null ? "" : subject.name())
                .setParameter("state", state == null ? "" : state.name())
                .setParameter("everybodys", bodies == null)
                .setParameter("bodies", bodies == null || bodies.isEmpty() ? Set.of("") : bodies)
                .setParameter("size", size)
                .getResultList()) {
            clocks.add(ClockView.of(row));
        }
        return clocks;
    }
}
