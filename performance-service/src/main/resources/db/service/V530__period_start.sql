-- The first day follows from key and last day alone; lists of what is not public yet are narrowed by it.
create function period_start(key text, last date) returns date language sql immutable parallel safe return case
    when key like 'AT-%' then last
    when key ~ '^\d{4}-\d{2}-\d{2}_' then left(key, 10)::date
    when key like 'S-%' then (substr(key, 3, 7) || '-01')::date
    when key ~ '^P\d+-' then (substring(key from '^P\d+-(\d{4})') || '-01-01')::date
    when key like 'YTD-%' then make_date(extract(year from last - interval '3 months')::integer, 4, 1)
    else (last + 1 - make_interval(months => case
        when key ~ '^C\d+-' then substring(key from '^C(\d+)-')::integer
        when key ~ '-Q\d$' then 3
        when key ~ '-H\d$' then 6
        when key ~ '^\d{4}-\d{2}$' then 1
        else 12 end))::date
    end;
comment on function period_start is 'First day of a period by its key and last day: as Period.start() in the service.';
