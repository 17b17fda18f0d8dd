create table agreement (
    id             text primary key,
    title          text   not null,
    area           text   not null,
    excluded_areas jsonb  not null,
    term_policy    text   not null check (term_policy in ('FIXED', 'ROLLING')),
    ended_on       date,
    predecessor_id text references agreement,
    row_version    bigint not null
);
comment on table agreement is 'A community safety agreement of one area and term.';
create index agreement_by_predecessor on agreement (predecessor_id);

create table agreement_version (
    id             text primary key,
    agreement_id   text    not null references agreement,
    major          int     not null check (major >= 0),
    minor          int     not null check (minor >= 0),
    state          text    not null check (state in ('DRAFT', 'CONSULTED', 'AGREED', 'PUBLISHED')),
    effective_from date,
    as_printed     boolean not null,
    content        jsonb   not null,
    steps          jsonb   not null,
    row_version    bigint  not null,
    unique (agreement_id, major, minor),
    check (state <> 'PUBLISHED' or effective_from is not null)
);
comment on table agreement_version is 'One numbered issue of an agreement; superseded and in force are never stored, they follow from the dates.';
comment on column agreement_version.content is 'Foreword, chapters, change log, placements of priorities, documents: frozen from AGREED on.';
comment on column agreement_version.steps is 'Consultations, the adopting meeting, the paper a version was recorded from, and stored warnings.';

create table priority (
    id           text primary key,
    agreement_id text    not null references agreement,
    code         text    not null,
    adopted      boolean not null,
    content      jsonb   not null,
    row_version  bigint  not null,
    unique (agreement_id, code)
);
comment on table priority is 'An issue that gains from county-level support; it keeps its id through renames.';
comment on column priority.adopted is 'A published version has placed it; status follows from this and the lineage.';
comment on column priority.content is 'Names, topics, lineage, leads, links to indicators.';
create index priority_by_lead on priority using gin ((content -> 'leads') jsonb_path_ops);

create table lead_post (
    id           text primary key,
    title        text    not null,
    organisation text    not null,
    kind         text    not null check (kind in ('OFFICE', 'GROUP_CHAIR', 'GROUP')),
    temporary    boolean not null,
    valid_from   date,
    valid_to     date,
    holder_name  text,
    row_version  bigint  not null
);
comment on table lead_post is 'An office or chair that leads priorities; the name of its holder is never public.';

create table rating_seen (
    id        text primary key,
    version   bigint      not null,
    deleted   boolean     not null,
    body      jsonb,
    trace_id  text,
    seen_at   timestamptz not null
);
comment on table rating_seen is 'performance.rating.v1, the highest version of each rating.';
create index rating_seen_by_indicator on rating_seen ((body ->> 'indicatorId'));

create table indicator_seen (
    id        text primary key,
    version   bigint      not null,
    deleted   boolean     not null,
    body      jsonb,
    trace_id  text,
    seen_at   timestamptz not null
);
comment on table indicator_seen is 'performance.indicator.v1, the highest version of each indicator.';
grant select on rating_seen, indicator_seen to ${publicRole};

create index public_agreement_by_title on public_state ((coalesce((payload::jsonb) #>> '{title}', '')), id)
    where type = 'csa.agreement';
create index public_priority_by_code on public_state ((coalesce((payload::jsonb) #>> '{code}', '')), id)
    where type = 'csa.priority';
create index public_priority_by_agreement on public_state ((coalesce((payload::jsonb) #>> '{agreementId}', '')), id)
    where type = 'csa.priority';
