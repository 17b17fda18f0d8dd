package org.openscrutiny.performance.feed;

/** Which meetings take what dashboards are drawn up for, in SQL. */
public final class MeetingsTaken {
    /**
     * Begins a statement with {@code taken}: the meeting that dashboards name as {@code planned}, with the {@code id} and
     * {@code body} of the one that takes place for it. One that was replaced stands for its successor, however often it was
     * moved; a cancelled one for none.
     */
    public static final String WITH = """
            with recursive moved as (
                select id as planned, id, body, deleted, 0 as step from meeting_seen
                where id in (select meeting_id from dashboard where state <> 'PUBLISHED')
                union all
                select e.planned, l.id, l.body, l.deleted, e.step + 1
                from moved e join meeting_seen l on l.id = e.body ->> 'replacedById'
                where e.step < 10),
            taken as (
                select planned, id, body from moved
                where not deleted and body ->> 'replacedById' is null
                    and coalesce(body ->> 'state', '') not in ('CANCELLED', 'POSTPONED', 'ABANDONED'))
            """;

    private MeetingsTaken() {}
}
