alter table public_pack alter column document drop not null;
alter table public_pack add column erased_at timestamptz;
alter table public_pack add constraint public_pack_erased check ((document is null) = (erased_at is not null));
comment on table public_pack is 'What a meeting was given: canonical JSON and its hash. Every row is public from its making and never changes; only erase_pack takes a document away.';

create function forbid_pack_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
        and to_jsonb(new) - 'document' - 'erased_at' = to_jsonb(old) - 'document' - 'erased_at' then
        return new;
    end if;
    raise exception 'rows of % are never changed', tg_table_name;
end $$;
drop trigger public_pack_is_append_only on public_pack;
create trigger public_pack_is_append_only before update or delete on public_pack
    for each row execute function forbid_pack_change();

create function erase_pack(erased_pack text, erased timestamptz) returns void
    language sql security definer set search_path = public as $$
    update public_pack set document = null, erased_at = erased where id = erased_pack;
$$;
comment on function erase_pack is 'The only way to take the document of a pack away; its number and hash stay.';
revoke all on function erase_pack from public;
grant execute on function erase_pack to ${appRole};
