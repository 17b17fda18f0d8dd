-- Lists are narrowed to one period by its key, returns to those between two by their last day.
create index return_due_by_period on return_due (period_key, id);
create index return_due_by_end on return_due (period_end, id);
create index commentary_by_period on commentary (period_key, id);
create index commentary_obligation_by_period on commentary_obligation (period_key, id);
create index public_return_period on public_state ((coalesce((payload::jsonb) #>> '{period}', '')), id)
    where type = 'performance.return';
create index public_return_end on public_state ((coalesce((payload::jsonb) #>> '{periodEnd}', '')), id)
    where type = 'performance.return';
create index public_commentary_period on public_state ((coalesce((payload::jsonb) #>> '{period}', '')), id)
    where type = 'performance.commentary';
