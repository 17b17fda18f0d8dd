-- Repeatable, so that it comes to databases whose services' own migrations have run already.
alter table public_state add column if not exists deleted_version bigint not null default 0;
update public_state s set deleted_version = d.version
from (select regexp_replace(l.topic, '\.v[0-9]+$', '') as type, l.message_key as id, max(l.version) as version
      from change_log l join change_payload p on p.change_id = l.id
      where l.access = 'PUBLIC' and p.payload like '%"deleted":true}' group by 1, 2) d
where s.type = d.type and s.id = d.id and s.deleted_version < d.version;
update public_state set deleted_version = public_version where deleted and deleted_version < public_version;
comment on column public_state.deleted_version is 'The public version that took it away, 0 if none did. What was public before stays hidden, whatever is published afterwards.';

create or replace function keep_deleted_version() returns trigger language plpgsql as $$
begin
    new.deleted_version := new.public_version;
    return new;
end $$;
create or replace trigger public_state_keeps_deletions before insert or update on public_state
    for each row when (new.deleted) execute function keep_deleted_version();

create or replace view public_change as
select f.feed_seq, f.modified, l.event_id, l.topic, l.message_key, l.version, l.type, l.occurred_at, p.payload
from change_feed f
join change_log l on l.id = f.change_id
join change_payload p on p.change_id = f.change_id
left join public_state s on s.type = f.type and s.id = f.id
where p.erased_at is null
  and not coalesce(f.version < s.deleted_version, false);
