create table recommendation (
    id                 text      primary key,
    row_version        bigint    not null,
    reference          text      unique,
    resolution_part_id text      not null unique,
    resolution         jsonb     not null,
    body_id            text      not null references body,
    body_name          text      not null,
    capacity_body_id   text      references body,
    capacity_name      text,
    meeting_id         text      not null references meeting,
    item_id            text      references agenda_item,
    item_number        text,
    text               text      not null,
    basis              text      not null check (basis in ('RESPONSIBLE_AUTHORITY', 'EXECUTIVE', 'HEALTH_BODY', 'NONE')),
    made_on            date      not null,
    addressees         jsonb     not null,
    addressee_ids      varchar[] not null,
    evidence           jsonb     not null,
    priority_ids       varchar[] not null,
    state              text      not null check (state in ('DRAFT', 'MADE', 'SENT', 'RESPONDED', 'IN_PROGRESS',
                                                           'IMPLEMENTED', 'CLOSED', 'WITHDRAWN')),
    tracks             jsonb     not null,
    response_due_on    date,
    closure            jsonb,
    reason             text,
    source             text,
    warnings           jsonb     not null
);
comment on table recommendation is 'Recommendations with a track for each addressee; without a reference they were never public.';
create index recommendation_by_body on recommendation (body_id);
create index recommendation_by_capacity on recommendation (capacity_body_id);
create index recommendation_by_meeting on recommendation (meeting_id);
create index recommendation_by_item on recommendation (item_id);
create index recommendation_by_due_day on recommendation (response_due_on);
create index recommendation_in_order on recommendation ((coalesce(reference, '')), id);

create table reference_series (
    id   text primary key,
    next int  not null check (next > 0)
);
comment on table reference_series is 'The next number of references with a prefix and a year.';

create table organisation_seen (
    id       text        primary key,
    version  bigint      not null,
    deleted  boolean     not null,
    body     jsonb,
    trace_id text,
    seen_at  timestamptz not null
);
comment on table organisation_seen is 'Read model of csa.organisation.v1.';

create table response_seen (
    id       text        primary key,
    version  bigint      not null,
    deleted  boolean     not null,
    body     jsonb,
    trace_id text,
    seen_at  timestamptz not null
);
comment on table response_seen is 'Read model of csa.response.v1.';
create index response_seen_by_recommendation on response_seen ((body->>'recommendationId'));

grant select on organisation_seen, response_seen to ${publicRole};

create index public_recommendation_by_reference
    on public_state ((coalesce((payload::jsonb) #>> '{reference}', '')), id)
    where type = 'meetings.recommendation';
create index public_recommendation_by_due_day
    on public_state ((coalesce((payload::jsonb) #>> '{responseDueOn}', '')), id)
    where type = 'meetings.recommendation';
create index public_recommendation_by_part on public_state using gin ((payload::jsonb) jsonb_path_ops)
    where type = 'meetings.recommendation';
