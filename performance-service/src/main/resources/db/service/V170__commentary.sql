create table commentary (
    id               text    primary key,
    rating_id        text    not null unique references rating,
    indicator_id     text    not null references indicator,
    area_code        text    not null,
    period_key       text    not null,
    measure          text    not null,
    number           integer not null check (number > 0),
    state            text    not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED')),
    publish_at       timestamptz,
    published_number integer,
    versions         jsonb   not null,
    row_version      bigint  not null
);
comment on table commentary is 'What people say of a rating: happened, why, doing, by when. number and state are those of its newest version, published_number is what the public sees.';
create index commentary_by_indicator on commentary (indicator_id, id);
create index commentary_under_embargo on commentary (publish_at) where state = 'APPROVED';

create table commentary_obligation (
    id             text    primary key,
    rating_id      text    not null unique references rating,
    indicator_id   text    not null references indicator,
    indicator_code text    not null,
    area_code      text    not null,
    period_key     text    not null,
    measure        text    not null,
    owner          text,
    rule           text    not null,
    frozen_on      date    not null,
    due_on         date    not null,
    agenda_day     date,
    state          text    not null check (state in ('OPEN', 'MET', 'MET_LATE', 'WAIVED', 'ESCALATED', 'NOT_SUPPLIED')),
    reason         text,
    settled_on     date,
    announced      boolean not null,
    warned_on      date,
    missed_on      date,
    row_version    bigint  not null
);
comment on table commentary_obligation is 'Commentary that a rating made due, once a rating; overdue is derived. announced, warned_on and missed_on are the marks of its clock.';
create index commentary_obligation_by_indicator on commentary_obligation (indicator_id, area_code);
create index commentary_obligation_running on commentary_obligation (due_on) where state in ('OPEN', 'ESCALATED');

create index public_commentary_rating on public_state ((coalesce((payload::jsonb) #>> '{ratingId}', '')), id)
    where type = 'performance.commentary';
create index public_commentary_indicator on public_state ((coalesce((payload::jsonb) #>> '{indicatorId}', '')), id)
    where type = 'performance.commentary';
