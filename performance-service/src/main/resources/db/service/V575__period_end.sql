-- The last day follows from the key alone; lists of what says its period by the key are narrowed by it.
create function period_end(key text) returns date language sql immutable parallel safe return case
    when key like 'AT-%' then substr(key, 4)::date
    when key ~ '^\d{4}-\d{2}-\d{2}_' then right(key, 10)::date
    when key ~ '^P\d+-' then (right(key, 4) || '-12-31')::date
    when key ~ '\d{4}-\d{2}$' then ((right(key, 7) || '-01')::date + interval '1 month')::date - 1
    else (make_date(
            substring(key from '\d{4}')::integer, case left(key, 2) when 'FY' then 4 when 'AY' then 9 else 1 end, 1)
        + make_interval(months => case
            when key ~ '-Q\d$' then 3 * right(key, 1)::integer
            when key ~ '-H\d$' then 6 * right(key, 1)::integer
            else 12 end))::date - 1
    end;
comment on function period_end is 'Last day of a period by its key: as Period.end() in the service.';
