alter table commentary add column published_at timestamptz not null default 'epoch';
update commentary c set published_at = ((s.payload::jsonb) ->> 'publishedAt')::timestamptz
from public_state s
where s.type = 'performance.commentary' and s.id = c.id and (s.payload::jsonb) ->> 'publishedAt' is not null;
alter table commentary alter column published_at drop default;
comment on column commentary.published_at is 'When the text that the public sees was published; the epoch while there is none.';

alter table target add column superseded_at timestamptz;
update target t set superseded_at = (
    select l.published_at from target l
    where l.indicator_id = t.indicator_id and l.area_code = t.area_code and l.period_key = t.period_key
        and l.effective_from = t.effective_to + 1 and l.state in ('APPROVED', 'SUPERSEDED'))
where t.state = 'SUPERSEDED';
comment on column target.superseded_at is 'When the target that followed it was published.';

-- What lists are sorted by, with the ids that break ties; an order the other way round reads the same index backwards.
create index observation_in_time on observation (period_end, id);
create index target_in_time on target (effective_from, id);
create index return_due_in_time on return_due (due_on, id);
create index commentary_obligation_in_time on commentary_obligation (due_on, id);
create index commentary_in_time on commentary (published_at, id);
create index public_observation_in_time on public_state ((coalesce((payload::jsonb) #>> '{period,end}', '')), id)
    where type = 'performance.observation';
create index public_rating_in_time on public_state ((coalesce((payload::jsonb) #>> '{period,end}', '')), id)
    where type = 'performance.rating';
create index public_rating_published on public_state
    ((rtrim(coalesce((payload::jsonb) #>> '{publishedAt}', ''), 'Z')), id) where type = 'performance.rating';
create index public_target_from on public_state ((coalesce((payload::jsonb) #>> '{effectiveFrom}', '')), id)
    where type = 'performance.target';
create index public_commentary_published on public_state
    ((rtrim(coalesce((payload::jsonb) #>> '{publishedAt}', ''), 'Z')), id) where type = 'performance.commentary';
create index indicator_by_name on indicator (name, id);
create index public_indicator_name on public_state ((coalesce((payload::jsonb) #>> '{name}', '')), id)
    where type = 'performance.indicator';
