-- Whatever a service indexes of the JSON of its public state or of its read models, ANALYZE reads and parses again for
-- every row of its sample, and autovacuum does so every minute while a table is young: seconds of a processor, in which
-- everything published waits. A sample of 3,000 rows instead of 30,000 tells these evenly spread values apart as well.
do $$
declare
    wanted record;
begin
    for wanted in
        select c.oid::regclass as relation, c.relkind, a.attnum, a.attname
        from pg_class t
        join pg_class c on c.oid = t.oid
            or c.oid in (select indexrelid from pg_index where indrelid = t.oid and indexprs is not null)
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
          and (t.relname = 'public_state' or t.relname like '%\_seen')
          and a.attstattarget is distinct from 10
          and (c.relkind = 'r' or (select indkey[a.attnum - 1] = 0 from pg_index where indexrelid = c.oid))
    loop
        if wanted.relkind = 'r' then
            execute format('alter table %s alter column %I set statistics 10', wanted.relation, wanted.attname);
        else
            execute format('alter index %s alter column %s set statistics 10', wanted.relation, wanted.attnum);
        end if;
    end loop;
end $$;
