package org.openscrutiny.performance.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.chassis.http.Cursors;
import org.openscrutiny.chassis.time.Ids;
import org.openscrutiny.performance.TypedRows;

/** The queue of notices, one statement a step. */
@ApplicationScoped
class Notices {
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final String MAKE = """
            insert into notice (id, kind, subject_id, due_on, recipient, title, body, state, attempts, next_try, made_at)
            select id, kind, "subjectId", "dueOn", recipient, title, body, 'WAITING', 0, n.at, n.at
            from (select cast(? as timestamptz) as at) n, jsonb_to_recordset(cast(? as jsonb)) as r(id text, kind text, "subjectId" text, "dueOn" date,
                recipient text, title text, body text)
            on conflict (kind, subject_id, due_on) do nothing""";

    private static final String CLAIM = """
            update notice set attempts = attempts + 1,
                next_try = cast(:now as timestamptz) + cast(:pause as interval) * power(2, least(attempts, 8))
            where id in (select id from notice where state = 'WAITING' and next_try <= :now
                order by next_try, id limit 20 for update skip locked)
            returning id, recipient, title, body, attempts""";

    private static final String WORK = """
            select (select count(*) from observation where state = 'SUBMITTED')
                + (select count(*) from commentary where state = 'SUBMITTED')
                + (select count(*) from target where state = 'SUBMITTED')
                + (select count(*) from definition_version where state = 'SUBMITTED')
                + (select count(*) from rebase where state = 'PROPOSED')""";

    private static final String READDRESS = """
            update notice set recipient = case when state = 'WAITING' then present end,
                state = case when present is null and state = 'WAITING' then 'GIVEN_UP' else state end
            from (select cast(? as text) as present, cast(? as text) as mailbox, cast(? as text) as indicator) n
            where recipient is distinct from present and recipient is distinct from mailbox
              and subject_id in (select id from return_due where indicator_id = indicator
                  union all select id from commentary_obligation where indicator_id = indicator)""";

    private static final String PAGE = """
            select id, kind, subject_id, due_on, recipient, title, state, attempts, made_at, sent_at from notice
            where id > :id order by id limit :size""";

    private static final Map<String, Class<?>> COLUMNS = Map.of(
            "id", String.class,
            "kind", String.class,
            "subject_id", String.class,
            "due_on", LocalDate.class,
            "recipient", String.class,
            "title", String.class,
            "state", String.class,
            "attempts", Integer.class,
            "made_at", Instant.class,
            "sent_at", Instant.class);

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final String site;

    Notices(
            EntityManager entities,
            AgroalDataSource database,
            ObjectMapper json,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "performance.notices.site") String site) {
        this.entities = entities;
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.site = site;
    }

    private record Row(
            String id, String kind, String subjectId, String dueOn, String recipient, String title, String body) {}

    /** One that is to be sent now. */
    record Claimed(String id, String recipient, String title, String body, int attempts) {}

    /** Makes those that are not there yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    void make(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        List<Row> rows = letters.stream()
                .map(l -> new Row(
                        ids.nextText(),
                        l.kind().name(),
                        l.subjectId(),
                        l.dueOn().toString(),
                        l.recipient(),
                        l.title(),
                        l.body(site)))
                .toList();
        run(MAKE, now().toString(), text(rows));
    }

    /** Takes some that wait; the next try of each is put off first, so that a halt while sending repeats it then. */
    @Transactional
    List<Claimed> claim() {
        List<Claimed> claimed = new ArrayList<>();
        for (Object found : entities.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("now", now())
                .setParameter("pause", FIRST_PAUSE.toString())
                .getResultList()) {
            Tuple row = (Tuple) found;
            claimed.add(new Claimed(
                    row.get("id", String.class),
                    row.get("recipient", String.class),
                    row.get("title", String.class),
                    row.get("body", String.class),
                    row.get("attempts", Integer.class)));
        }
        return claimed;
    }

    @Transactional
    void sent(String id) {
        run("update notice set state = 'SENT', sent_at = cast(? as timestamptz) where id = ?", now().toString(), id);
    }

    /** It was refused; after a day and a half of tries it is given up. */
    @Transactional
    void refused(Claimed notice) {
        if (notice.attempts() >= MOST_ATTEMPTS) {
            run("update notice set state = 'GIVEN_UP' where id = ?", notice.id());
        }
    }

    /** Takes the addresses of an indicator's earlier owners away; what waits goes to the present one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void readdress(String indicatorId, @Nullable String present, @Nullable String mailbox) {
        run(READDRESS, present, mailbox, indicatorId);
    }

    boolean madeFor(LocalDate day) {
        return count("select count(*) from notice where kind = 'WORK_WAITING' and due_on = '" + day + "'") > 0;
    }

    long waitingWork() {
        return count(WORK);
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql, Long.class).getSingleResult()).longValue();
    }

    List<NoticeView> page(Cursors.@Nullable Place after, int size) {
        List<NoticeView> views = new ArrayList<>();
        for (Tuple row : TypedRows.of(entities, PAGE, COLUMNS)
                .setParameter("id", after == null ? "" : after.id())
                .setParameter("size", size)
                .getResultList()) {
            views.add(NoticeView.of(row));
        }
        return views;
    }

    private void run(String sql, @Nullable String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("notices could not be written", e);
        }
    }

    private String text(List<Row> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
