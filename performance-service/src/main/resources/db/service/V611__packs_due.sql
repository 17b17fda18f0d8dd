create table pack_due (
    dashboard_id text    primary key references dashboard,
    body_id      text    not null,
    meeting_id   text    not null,
    period_key   text    not null,
    due_on       date    not null,
    state        text    not null check (state in ('EXPECTED', 'PUBLISHED', 'PUBLISHED_LATE', 'ENDED')),
    ended_on     date,
    announced    boolean not null,
    warned_on    date,
    missed_on    date,
    row_version  bigint  not null
);
comment on table pack_due is 'By when the pack of a dashboard is to be published, for the meeting it is drawn up for now; overdue is derived. announced, warned_on and missed_on are the marks of its clock.';
create index pack_due_expected on pack_due (due_on) where state = 'EXPECTED';

create or replace view clock_row as
select 'RETURN' as subject, id, indicator_code, area_code, period_key, due_on, warned_on, missed_on, received_on as ended_on,
    case when state = 'RECEIVED' then 'MET' when state = 'RECEIVED_LATE' then 'MET_LATE' when state = 'NIL' then 'ENDED'
        when missed_on is not null then 'MISSED' when warned_on is not null then 'WARNED' else 'DUE' end as state,
    null::text as body_id
from return_due
union all
select 'COMMENTARY', id, indicator_code, area_code, period_key, due_on, warned_on, missed_on, settled_on,
    case when state = 'MET' then 'MET' when state = 'MET_LATE' then 'MET_LATE'
        when state in ('WAIVED', 'NOT_SUPPLIED') then 'ENDED'
        when missed_on is not null then 'MISSED' when warned_on is not null then 'WARNED' else 'DUE' end,
    null
from commentary_obligation
union all
select 'PACK', dashboard_id, null, null, period_key, due_on, warned_on, missed_on, ended_on,
    case when state = 'PUBLISHED' then 'MET' when state = 'PUBLISHED_LATE' then 'MET_LATE' when state = 'ENDED' then 'ENDED'
        when missed_on is not null then 'MISSED' when warned_on is not null then 'WARNED' else 'DUE' end,
    body_id
from pack_due;
comment on view clock_row is 'What is due or was, returns, commentary and packs alike, with the marks of time on it.';
