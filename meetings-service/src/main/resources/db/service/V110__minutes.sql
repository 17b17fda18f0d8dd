create table minutes (
    id          text   primary key,
    row_version bigint not null,
    meeting_id  text   not null unique references meeting,
    body_id     text   not null references body,
    body_name   text   not null,
    held_on     date,
    state       text   not null check (state in ('DRAFT', 'PUBLISHED_DRAFT', 'APPROVED', 'SIGNED')),
    content     jsonb  not null,
    approval    jsonb,
    signed_on   date,
    signed_by   text,
    corrections jsonb  not null,
    source      text,
    warnings    jsonb  not null
);
comment on table minutes is 'Minutes of meetings: attendances, declarations, motions, and entries with their resolutions. Holds no closed text.';
create index minutes_by_body on minutes (body_id);
create index minutes_by_day on minutes ((coalesce(held_on, date '0001-01-01')), id);
create index minutes_by_part on minutes using gin (content jsonb_path_ops);

create table minute_series (
    id   text primary key,
    next int  not null check (next > 0)
);
comment on table minute_series is 'The next minute number of a body, in each run of numbers.';

create index public_minutes_by_day on public_state ((coalesce((payload::jsonb) #>> '{heldOn}', '')), id)
    where type = 'meetings.minutes';
