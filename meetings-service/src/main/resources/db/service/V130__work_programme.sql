create table work_programme_item (
    id                text   primary key,
    row_version       bigint not null,
    body_id           text   not null references body,
    body_name         text   not null,
    title             text   not null,
    request           jsonb  not null,
    earliest          date,
    latest            date,
    printed           text,
    agreement_id      text,
    agreement_version text,
    recurrence        text,
    state             text   not null check (state in ('REQUESTED', 'ACCEPTED', 'REJECTED', 'DELEGATED', 'SCHEDULED',
                                                       'DEFERRED', 'CONSIDERED', 'CLOSED')),
    unique (agreement_id, agreement_version),
    check (latest >= earliest)
);
comment on table work_programme_item is 'What bodies intend to look at; a version of an agreement is planned once.';
create index work_programme_item_by_body on work_programme_item (body_id);

create table agreement_seen (
    id       text        primary key,
    version  bigint      not null,
    deleted  boolean     not null,
    body     jsonb,
    trace_id text,
    seen_at  timestamptz not null
);
comment on table agreement_seen is 'Read model of csa.agreement.v1.';

grant select on agreement_seen to ${publicRole};

create index public_programme_by_day on public_state ((coalesce((payload::jsonb) #>> '{target,latest}', '')), id)
    where type = 'meetings.work-programme-item';
