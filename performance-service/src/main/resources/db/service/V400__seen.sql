create table priority_seen (
    id        text primary key,
    version   bigint      not null,
    deleted   boolean     not null,
    body      jsonb,
    trace_id  text,
    seen_at   timestamptz not null
);
comment on table priority_seen is 'csa.priority.v1, the highest version of each priority.';

create table agreement_seen (
    id        text primary key,
    version   bigint      not null,
    deleted   boolean     not null,
    body      jsonb,
    trace_id  text,
    seen_at   timestamptz not null
);
comment on table agreement_seen is 'csa.agreement.v1, the highest version of each agreement.';

create table meeting_seen (
    id        text primary key,
    version   bigint      not null,
    deleted   boolean     not null,
    body      jsonb,
    trace_id  text,
    seen_at   timestamptz not null
);
comment on table meeting_seen is 'meetings.meeting.v1, the highest version of each meeting.';

create table recommendation_seen (
    id        text primary key,
    version   bigint      not null,
    deleted   boolean     not null,
    body      jsonb,
    trace_id  text,
    seen_at   timestamptz not null
);
comment on table recommendation_seen is 'meetings.recommendation.v1, the highest version of each recommendation.';

create index recommendation_seen_by_priority on recommendation_seen using gin ((body -> 'priorityIds'));
create index recommendation_seen_by_indicator on recommendation_seen using gin ((body -> 'indicatorIds'));
grant select on priority_seen, agreement_seen, meeting_seen, recommendation_seen to ${publicRole};

create index public_indicator_id on public_state ((coalesce((payload::jsonb) #>> '{id}', '')), id)
    where type = 'performance.indicator';
