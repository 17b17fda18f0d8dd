-- Tables made from here on are the service's to use; what it may only add to is narrowed below.
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole};
grant usage on schema public to ${appRole}, ${publicRole};

create table change_log (
    id             bigint generated always as identity primary key,
    event_id       uuid        not null unique,
    topic          text        not null,
    message_key    text        not null,
    version        bigint      not null,
    type           text        not null,
    access         text        not null check (access in ('PUBLIC', 'RESTRICTED', 'SEALED')),
    actor          text        not null,
    command        text        not null,
    occurred_at    timestamptz not null,
    traceparent    text,
    payload_sha256 text        not null
);
comment on table change_log is 'Who changed what, when, by which command: one row for each view whose bytes a command moved. Never updated or deleted.';
create index change_log_by_object on change_log (topic, message_key, id);

create table change_payload (
    change_id bigint primary key references change_log,
    payload   text,
    erased_at timestamptz
);
comment on table change_payload is 'The exact bytes of a change, as text: jsonb would reorder them and break the hash. Only erase_payload blanks a row.';

create table change_feed (
    feed_seq  bigint primary key,
    change_id bigint      not null unique references change_log,
    type      text        not null,
    id        text        not null,
    version   bigint      not null,
    modified  timestamptz not null
);
comment on table change_feed is 'The sequencer''s stamp on each public change, in commit order without gaps.';
create index change_feed_by_object on change_feed (type, id, feed_seq);

create table change_seal (
    position  bigint primary key,
    change_id bigint not null unique references change_log,
    hash      text   not null
);
comment on table change_seal is 'The hash chain over the rows of change_log, written after commit by one sealer.';

create table access_log (
    id       bigint generated always as identity primary key,
    actor    text        not null,
    roles    text        not null,
    purpose  text        not null,
    object   text        not null,
    at       timestamptz not null,
    trace_id text
);
comment on table access_log is 'Reads of sealed material: ids, never text.';

create table public_state (
    type           text    not null,
    id             text    not null,
    public_version bigint  not null,
    payload        text    not null,
    deleted        boolean not null default false,
    primary key (type, id)
);
comment on table public_state is 'The exact public bytes of each published object: what anonymous readers, feeds and events share.';

create table outbox (
    lane      smallint not null,
    change_id bigint   not null references change_log,
    primary key (lane, change_id)
);
comment on table outbox is 'The queue: lanes 0 to 7 wait for the relay, 8 for the sequencer, 9 for the sealer. A row goes when its work is done.';
create index outbox_by_change on outbox (change_id);

create table idempotency_answer (
    caller          text        not null,
    idempotency_key text        not null,
    request_sha256  text        not null,
    status          smallint    not null,
    headers         text        not null,
    body            text,
    answered_at     timestamptz not null,
    primary key (caller, idempotency_key)
);
comment on table idempotency_answer is 'The first 2xx answer to a POST with an Idempotency-Key, kept 24 hours a caller.';
create index idempotency_answer_by_age on idempotency_answer (answered_at);

create table dead_letter (
    id               bigint generated always as identity primary key,
    topic            text        not null,
    topic_partition  int         not null,
    topic_offset     bigint      not null,
    value_sha256     text        not null,
    reason           text        not null,
    met_at           timestamptz not null,
    unique (topic, topic_partition, topic_offset)
);
comment on table dead_letter is 'Records that could not be read: where they lie and why, never their value.';

create function forbid_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger change_log_is_append_only before update or delete on change_log
    for each row execute function forbid_change();
create trigger change_feed_is_append_only before update or delete on change_feed
    for each row execute function forbid_change();
create trigger change_seal_is_append_only before update or delete on change_seal
    for each row execute function forbid_change();
create trigger access_log_is_append_only before update or delete on access_log
    for each row execute function forbid_change();

create function erase_payload(erased_change bigint, erased timestamptz) returns void
    language sql security definer set search_path = public as $$
    update change_payload set payload = null, erased_at = erased where change_id = erased_change;
$$;
comment on function erase_payload is 'The only way to blank the bytes of a change; hash and chain stay.';

create view public_change as
select f.feed_seq, f.modified, l.event_id, l.topic, l.message_key, l.version, l.type, l.occurred_at, p.payload
from change_feed f
join change_log l on l.id = f.change_id
join change_payload p on p.change_id = f.change_id
left join public_state s on s.type = f.type and s.id = f.id
where p.erased_at is null
  and not (s.deleted and f.version < s.public_version);
comment on view public_change is 'The stamped public changes with their bytes, without what was withdrawn or erased.';

revoke update, delete on change_log, change_payload, change_feed, change_seal, access_log from ${appRole};
revoke all on function erase_payload from public;
grant execute on function erase_payload to ${appRole};
grant select on public_state, change_feed, public_change to ${publicRole};
