create table body (
    id           text   primary key,
    row_version  bigint not null,
    kind         text   not null,
    name         text   not null,
    short_name   text,
    parent_id    text   references body,
    statute      text,
    aliases      jsonb  not null,
    sections     jsonb  not null,
    capacities   jsonb  not null,
    seats        jsonb  not null,
    policy       jsonb  not null,
    state        text   not null check (state in ('DRAFT', 'ACTIVE', 'DISBANDED')),
    functions_to text   references body,
    source       text,
    warnings     jsonb  not null
);
comment on table body is 'Bodies of the council and the capacities they sit in.';
create index body_by_name on body (name, id);
create index body_by_parent on body (parent_id);
create index body_by_successor on body (functions_to);

create table meeting (
    id             text        primary key,
    row_version    bigint      not null,
    body_ids       varchar[]   not null check (cardinality(body_ids) > 0),
    body_name      text        not null,
    kind           text        not null,
    earliest       date,
    latest         date,
    printed        text,
    planned_start  timestamptz,
    planned_end    timestamptz,
    venue          jsonb,
    remote_url     text,
    webcast        jsonb,
    clerks         jsonb       not null,
    signatory      jsonb,
    state          text        not null check (state in ('DRAFT', 'PROVISIONAL', 'SCHEDULED', 'AGENDA_PUBLISHED', 'POSTPONED',
                                                         'CANCELLED', 'IN_PROGRESS', 'ADJOURNED', 'ABANDONED', 'HELD')),
    published_on   date,
    late_reason    text,
    notice         jsonb,
    reason         text,
    source         text,
    replaces_id    text        references meeting,
    replaced_by_id text        references meeting,
    warnings       jsonb       not null,
    check (latest >= earliest)
);
comment on table meeting is 'Meetings. The first of body_ids leads; body_name is its name when the meeting was called.';
create index meeting_by_body on meeting using gin (body_ids);
create index meeting_by_day on meeting ((coalesce(latest, date '0001-01-01')), id);
create unique index meeting_by_replaced on meeting (replaces_id);
create unique index meeting_by_successor on meeting (replaced_by_id);

create table agenda_item (
    id               text   primary key,
    row_version      bigint not null,
    meeting_id       text   not null references meeting,
    number           text   not null check (length(number) <= 20),
    position         int    not null check (position >= 0),
    section          jsonb,
    parent_id        text   references agenda_item,
    kind             text   not null,
    open_title       text   not null,
    access_rule      jsonb  not null,
    public_summary   text,
    capacity_body_id text   references body,
    capacity_name    text,
    pages            jsonb,
    evidence         jsonb  not null,
    state            text   not null check (state in ('DRAFT', 'PUBLISHED', 'CONSIDERED', 'DEFERRED', 'WITHDRAWN')),
    unique (meeting_id, position) deferrable initially deferred
);
comment on table agenda_item is 'Items of agendas, with evidence links and what these said when the agenda was published. Holds no closed text.';
create unique index agenda_item_by_number on agenda_item (meeting_id, number) where number <> '';
create index agenda_item_by_parent on agenda_item (parent_id);
create index agenda_item_by_capacity on agenda_item (capacity_body_id);

create table rating_seen (
    id       text        primary key,
    version  bigint      not null,
    deleted  boolean     not null,
    body     jsonb,
    trace_id text,
    seen_at  timestamptz not null
);
comment on table rating_seen is 'Read model of performance.rating.v1.';
create index rating_seen_by_indicator on rating_seen ((body->>'indicatorId'), (body->>'measure'));

create table indicator_seen (
    id       text        primary key,
    version  bigint      not null,
    deleted  boolean     not null,
    body     jsonb,
    trace_id text,
    seen_at  timestamptz not null
);
comment on table indicator_seen is 'Read model of performance.indicator.v1.';

create table priority_seen (
    id       text        primary key,
    version  bigint      not null,
    deleted  boolean     not null,
    body     jsonb,
    trace_id text,
    seen_at  timestamptz not null
);
comment on table priority_seen is 'Read model of csa.priority.v1.';

grant select on rating_seen, indicator_seen, priority_seen to ${publicRole};

create index public_body_by_name on public_state ((coalesce((payload::jsonb) #>> '{name}', '')), id)
    where type = 'meetings.body';
create index public_meeting_by_day on public_state ((coalesce((payload::jsonb) #>> '{when,latest}', '')), id)
    where type = 'meetings.meeting';
create index public_meeting_by_part on public_state using gin ((payload::jsonb) jsonb_path_ops)
    where type = 'meetings.meeting';
