create table organisation (
    id          text primary key,
    content     jsonb  not null,
    row_version bigint not null
);
comment on table organisation is 'A body that takes part in the partnership, with its dated names, roles and succession.';
comment on column organisation.content is 'Names, category, roles, succession: the few rows are read as a register, so nothing in it is a column.';

create table response_policy (
    valid_from  date primary key,
    period_days int  not null check (period_days > 0),
    basis       text not null
);
comment on table response_policy is 'How many calendar days an answer to a recommendation has, by the day it was received.';
insert into response_policy (valid_from, period_days, basis)
values (date '2009-04-30', 28,
        'Police and Justice Act 2006, sections 19 and 20, and the Crime and Disorder (Overview and Scrutiny) Regulations 2009');

create table response (
    id                       text primary key,
    recommendation_id        text    not null,
    recommendation_reference text    not null,
    track                    text    not null,
    addressee                jsonb   not null,
    of_class                 jsonb,
    received_on              date    not null,
    period_days              int,
    due_on                   date,
    as_printed               boolean not null,
    step                     text    not null
        check (step in ('UNMATCHED', 'DUE', 'ACKNOWLEDGED', 'DRAFTED', 'APPROVED', 'SENT')),
    standing                 text    not null check (standing in ('OPEN', 'CLOSED', 'WITHDRAWN')),
    answer                   jsonb,
    implementation           text check (implementation in ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
    author                   text,
    approver                 text,
    responded_on             date,
    row_version              bigint  not null,
    unique (recommendation_id, track),
    check (step not in ('DRAFTED', 'APPROVED', 'SENT') or answer is not null)
);
comment on table response is 'What one addressee answers to a recommendation; the unique track keeps a repeated event from asking twice.';
comment on column response.track is 'Which of the recommendation''s addressees it is for: one row for each, and for each member of a class.';
comment on column response.step is 'How far the addressee is; what is shown follows from this and the standing.';
comment on column response.standing is 'What the committee did with the recommendation, taken from its event.';
comment on column response.author is 'Subject of the token that wrote the draft last; another one approves it.';

create table recommendation_seen (
    id        text primary key,
    version   bigint      not null,
    deleted   boolean     not null,
    body      jsonb,
    trace_id  text,
    seen_at   timestamptz not null
);
comment on table recommendation_seen is 'meetings.recommendation.v1, the highest version of each recommendation.';
create index recommendation_seen_by_reference on recommendation_seen ((coalesce(body ->> 'reference', '')), id);
create index recommendation_seen_by_content on recommendation_seen using gin (body jsonb_path_ops);

create table meeting_seen (
    id        text primary key,
    version   bigint      not null,
    deleted   boolean     not null,
    body      jsonb,
    trace_id  text,
    seen_at   timestamptz not null
);
comment on table meeting_seen is 'meetings.meeting.v1, the highest version of each meeting.';
create index meeting_seen_by_date on meeting_seen ((coalesce(body ->> 'date', '')), id);
create index meeting_seen_by_content on meeting_seen using gin (body jsonb_path_ops);
grant select on recommendation_seen, meeting_seen to ${publicRole};

create index public_organisation_by_name on public_state ((coalesce((payload::jsonb) #>> '{name}', '')), id)
    where type = 'csa.organisation';
create index public_organisation_by_content on public_state using gin ((payload::jsonb) jsonb_path_ops)
    where type = 'csa.organisation';
create index public_response_by_due on public_state ((coalesce((payload::jsonb) #>> '{dueOn}', '')), id)
    where type = 'csa.response';
create index public_response_by_recommendation
    on public_state ((coalesce((payload::jsonb) #>> '{recommendationId}', '')), id) where type = 'csa.response';
create index public_response_by_addressee
    on public_state ((coalesce((payload::jsonb) #>> '{addressee,id}', '')), id) where type = 'csa.response';
