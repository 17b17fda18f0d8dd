create table dashboard (
    id              text primary key,
    body_id         text    not null,
    meeting_id      text,
    title           text    not null,
    reporting_month text    not null check (reporting_month ~ '^\d{4}-\d{2}$'),
    state           text    not null check (state in ('DRAFT', 'READY', 'PUBLISHED')),
    sections        jsonb   not null,
    pack_number     integer not null,
    pack_id         text,
    drawn_up_by     text    not null,
    row_version     bigint  not null
);
comment on table dashboard is 'A committee''s living document: which indicators stand in which section, in which order. Invisible until published.';
create index dashboard_by_body on dashboard (body_id, id);

create table public_pack (
    id           text primary key,
    dashboard_id text        not null references dashboard,
    number       integer     not null check (number > 0),
    reporting_month text     not null,
    meeting_id   text,
    as_of        timestamptz not null,
    published_at timestamptz not null,
    as_printed   boolean     not null,
    source       text,
    document     text        not null,
    sha256       text        not null,
    unique (dashboard_id, number)
);
comment on table public_pack is 'What a meeting was given: canonical JSON and its hash. Every row is public from its making and never changes.';
create trigger public_pack_is_append_only before update or delete on public_pack
    for each row execute function forbid_change();
revoke update, delete on public_pack from ${appRole};
grant select on public_pack to ${publicRole};

create index public_dashboard_body on public_state ((coalesce((payload::jsonb) #>> '{bodyId}', '')), id)
    where type = 'performance.dashboard';
create index public_dashboard_id on public_state ((coalesce((payload::jsonb) #>> '{id}', '')), id)
    where type = 'performance.dashboard';
