create table return_due (
    id             text    primary key,
    indicator_id   text    not null references indicator,
    indicator_code text    not null,
    area_code      text    not null,
    period_key     text    not null,
    period_end     date    not null,
    owner          text,
    due_on         date    not null,
    state          text    not null check (state in ('EXPECTED', 'RECEIVED', 'RECEIVED_LATE', 'NIL')),
    reason         text,
    received_on    date,
    announced      boolean not null,
    warned_on      date,
    missed_on      date,
    row_version    bigint  not null,
    unique (indicator_id, area_code, period_key)
);
comment on table return_due is 'An observation that is expected of a period which ended; overdue is derived. warned_on and missed_on are the marks of its clock.';
create index return_due_expected on return_due (due_on) where state = 'EXPECTED';
create index return_due_by_owner on return_due (owner, due_on);

create table return_run (
    id           integer primary key check (id = 1),
    made_through date    not null
);
comment on table return_run is 'Up to which day the returns of periods that ended have been made; moved in the transaction that makes them.';
insert into return_run values (1, current_date);

create table return_calendar (
    id           text    primary key,
    working_days integer not null check (working_days between 1 and 60),
    monthly      integer not null check (monthly between 0 and 36),
    quarterly    integer not null check (quarterly between 0 and 36),
    annual       integer not null check (annual between 0 and 36),
    row_version  bigint  not null
);
comment on table return_calendar is 'When returns are due: working days after the lag, and the lag in months of definitions that state none. One row.';
insert into return_calendar values ('return-calendar', 10, 0, 0, 0, 0);

create view clock_row as
select 'RETURN' as subject, id, indicator_code, area_code, period_key, due_on, warned_on, missed_on, received_on as ended_on,
    case when state = 'RECEIVED' then 'MET' when state = 'RECEIVED_LATE' then 'MET_LATE' when state = 'NIL' then 'ENDED'
        when missed_on is not null then 'MISSED' when warned_on is not null then 'WARNED' else 'DUE' end as state
from return_due
union all
select 'COMMENTARY', id, indicator_code, area_code, period_key, due_on, warned_on, missed_on, settled_on,
    case when state = 'MET' then 'MET' when state = 'MET_LATE' then 'MET_LATE'
        when state in ('WAIVED', 'NOT_SUPPLIED') then 'ENDED'
        when missed_on is not null then 'MISSED' when warned_on is not null then 'WARNED' else 'DUE' end
from commentary_obligation;
comment on view clock_row is 'What is due or was, returns and commentary alike, with the marks of time on it.';

create index public_return_indicator on public_state ((coalesce((payload::jsonb) #>> '{indicatorId}', '')), id)
    where type = 'performance.return';
create index public_return_state on public_state ((coalesce((payload::jsonb) #>> '{state}', '')), id)
    where type = 'performance.return';
create index public_return_due on public_state ((coalesce((payload::jsonb) #>> '{dueOn}', '')), id)
    where type = 'performance.return';
