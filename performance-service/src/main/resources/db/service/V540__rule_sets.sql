create table rule_set (
    id          text   primary key check (id in ('FLOOR_STANDARD', 'PERCENT_TOLERANCE', 'PERCENT_DIFFERENCE',
                       'ABSOLUTE_DIFFERENCE', 'ON_TARGET', 'EXPECTED_RANGE')),
    versions    jsonb  not null,
    row_version bigint not null
);
comment on table rule_set is 'The rule set of each family with all its versions in one row: those who rate hold the row, so that nothing of it moves under them.';

create index rating_entry_by_rule on rating_entry (rule_set, rule_version);

create table rating_due (
    rating_id    text    primary key references rating,
    rule_set     text    not null references rule_set,
    rule_version integer not null
);
comment on table rating_due is 'Published ratings that are to be made again, by which version of their rule set; taken off in the transaction that makes them.';
create index rating_due_by_rule on rating_due (rule_set, rule_version);

create view published_rule_version as
select s.id as rule_set, (v.body ->> 'version')::integer as version, v.body,
    exists (select from rating_entry e
        where e.rule_set = s.id and e.rule_version = (v.body ->> 'version')::integer) as used,
    (select count(*) from rating_due d
        where d.rule_set = s.id and d.rule_version = (v.body ->> 'version')::integer) as waiting
from rule_set s cross join jsonb_array_elements(s.versions) as v(body);
comment on view published_rule_version is 'Each version of each rule set, whether a rating cites it and how many are still to be made again by it; all of it is public.';
grant select on published_rule_version to ${publicRole};

-- What rated until now becomes version 1 of each: in the log, in public and here with the same bytes.
create temporary table first_rules on commit drop as
select id, '{"id":"' || id || '","rule":"' || rule || '","versions":' || versions as bytes, versions
from (select id, rule, '[{"version":1,' || tolerances || '"reason":"In use before rule sets were kept in a register.","recordedAt":"'
        || to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || '"}]' as versions
    from (values
        ('FLOOR_STANDARD', '',
            'GREEN when the target due is met, AMBER between floor and target, RED beyond the floor; all rounded as published.'),
        ('PERCENT_TOLERANCE', '"red":10,',
            'GREEN when the target due is met, AMBER when missed by no more than the tolerance in percent of it, else RED.'),
        ('PERCENT_DIFFERENCE', '"amber":1,"red":5,',
            'GREEN when missed by no more than the first tolerance in percent of the target due, AMBER by no more than the second, else RED.'),
        ('ABSOLUTE_DIFFERENCE', '"amber":3,"red":8,',
            'GREEN when the target due is missed by no more than the first tolerance, AMBER by no more than the second, else RED.'),
        ('ON_TARGET', '"amber":3,"red":8,',
            'GREEN when no further from the target due than the first tolerance, AMBER than the second, else RED.'),
        ('EXPECTED_RANGE', '',
            'WITHIN, BELOW_RANGE or ABOVE_RANGE of what the plan expected; never a colour.'))
        as family(id, tolerances, rule)) constants;

insert into rule_set select id, versions::jsonb, 0 from first_rules;

with entry as (
    select gen_random_uuid() as event_id, r.id, a.access,
        r.bytes || case a.access when 'PUBLIC' then ',"version":1,"deleted":false}' else '}' end as payload
    from first_rules r cross join (values ('PUBLIC'), ('RESTRICTED')) a(access)),
logged as (
    insert into change_log (event_id, topic, message_key, version, type, access, actor, command, occurred_at,
        payload_sha256)
    select event_id, 'performance.rule-set.v1', id, 1, 'performance.rule-set.created', access, 'performance-service',
        'REGISTER', date_trunc('second', now()), encode(sha256(convert_to(payload, 'UTF8')), 'hex')
    from entry order by id, access
    returning id, event_id),
kept as (
    insert into change_payload (change_id, payload)
    select l.id, e.payload from logged l join entry e using (event_id)),
stated as (
    insert into public_state (type, id, public_version, payload)
    select 'performance.rule-set', id, 1, payload from entry where access = 'PUBLIC')
insert into outbox (lane, change_id) select 9, id from logged;

-- A colour that was checked before was checked by version 1.
update figure_check f
set outcome = f.outcome || jsonb_build_object('ruleSet', jsonb_strip_nulls(jsonb_build_object(
    'id', s.id, 'version', 1, 'family', s.id, 'amber', s.versions #> '{0,amber}', 'red', s.versions #> '{0,red}')))
from rule_set s
where f.claim ->> 'kind' = 'RATING' and s.id = coalesce(f.claim ->> 'family', 'FLOOR_STANDARD');
