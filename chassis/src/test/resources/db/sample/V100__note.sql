create table note (
    id          text primary key,
    row_version bigint         not null,
    title       text           not null unique,
    due         date,
    amount      numeric(38, 2),
    tags        text           not null,
    remark      text
);
comment on table note is 'The smallest object a service can have, for the tests of the chassis.';
create index note_by_title on public_state ((coalesce((payload::jsonb) #>> '{title}', '')), id) where type = 'sample.note';

create table note_seen (
    id       text primary key,
    version  bigint      not null,
    deleted  boolean     not null,
    body     jsonb,
    trace_id text,
    seen_at  timestamptz not null
);
comment on table note_seen is 'The notes as another service would see them.';
grant select on note_seen to ${publicRole};
