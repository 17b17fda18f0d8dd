-- Repeatable, so that it comes to databases whose services' own migrations have run already.
create or replace view public_history as
select l.topic, l.message_key as id, l.version, l.command, l.occurred_at, p.payload, p.erased_at
from change_log l
join change_payload p on p.change_id = l.id
left join public_state s on s.type = regexp_replace(l.topic, '\.v[0-9]+$', '') and s.id = l.message_key
where l.access = 'PUBLIC'
  and not coalesce(s.deleted or l.version <= s.deleted_version, false);
comment on view public_history is 'The public versions of what is public now, since it was last taken away if ever, by which command and when; those erased without their bytes. A version is here as soon as it stands in public_state, stamped or not: who has read it finds it again.';
grant select on public_history to ${publicRole};
