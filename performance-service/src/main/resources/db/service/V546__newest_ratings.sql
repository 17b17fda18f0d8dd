-- Leads to the newest rating of an indicator and area, and to those whose next return is long due.
create index public_rating_newest on public_state ((coalesce((payload::jsonb) #>> '{indicatorId}', '')),
        ((payload::jsonb) #>> '{areaCode}'), ((payload::jsonb) #>> '{period,end}') desc, ((payload::jsonb) #>> '{measure}') desc)
    where type = 'performance.rating' and not deleted and (payload::jsonb) #>> '{measure}' <> 'FORECAST';
create index public_rating_due on public_state ((coalesce((payload::jsonb) #>> '{nextDueOn}', '')), id)
    where type = 'performance.rating';
