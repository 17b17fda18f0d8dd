create table pack_withdrawal (
    pack_id      text primary key references public_pack,
    withdrawn_at timestamptz not null,
    reason       text        not null
);
comment on table pack_withdrawal is 'Packs that were taken back, each with its reason; the pack itself never changes.';
create trigger pack_withdrawal_is_append_only before update or delete on pack_withdrawal
    for each row execute function forbid_change();
revoke update, delete on pack_withdrawal from ${appRole};
grant select on pack_withdrawal to ${publicRole};
