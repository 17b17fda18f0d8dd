package org.openscrutiny.chassis.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A change that waits in a lane, with everything its record on the topic will carry. */
record QueuedChange(
        long changeId,
        String eventId,
        String topic,
        String key,
        long version,
        String type,
        String access,
        String actor,
        String command,
        OffsetDateTime occurredAt,
        @Nullable String traceparent,
        String payloadSha256,
        @Nullable String payload) {

    /** The oldest of a lane, without payloads. */
    static final String SELECT = """
            select o.change_id, l.event_id::text, l.topic, l.message_key, l.version, l.type, l.access, l.actor,
                   l.command, l.occurred_at, l.traceparent, l.payload_sha256, null::text
            from outbox o
            join change_log l on l.id = o.change_id
            where o.lane = ?
            order by o.change_id
            limit ?""";

    /** The same with payloads, until these pass 8 MB together: a batch must fit the heap. */
    static final String SELECT_WITH_PAYLOAD = """
            select change_id, event_id::text, topic, message_key, version, type, access, actor,
                   command, occurred_at, traceparent, payload_sha256, payload
            from (select o.change_id, l.event_id, l.topic, l.message_key, l.version, l.type, l.access, l.actor,
                         l.command, l.occurred_at, l.traceparent, l.payload_sha256, p.payload,
                         sum(octet_length(p.payload)) over (order by o.change_id rows unbounded preceding)
                             - octet_length(p.payload) as bytes_before
                  from outbox o
                  join change_log l on l.id = o.change_id
                  left join change_payload p on p.change_id = o.change_id
                  where o.lane = ?
                  order by o.change_id
                  limit ?) oldest
            where bytes_before is null or bytes_before < 8000000
            order by change_id""";

    static QueuedChange of(ResultSet row) throws SQLException {
        return new QueuedChange(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class),
                row.getString(11),
                row.getString(12),
                row.getString(13));
    }
}
