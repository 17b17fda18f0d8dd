-- No foreign key leads from here to the open tables: its checks would tell of what they may not know.
create table sealed_text (
    id              text   primary key,
    row_version     bigint not null,
    item_id         text   not null unique,
    closed_title    text   not null,
    body            text,
    public_interest text   not null,
    barred          varchar[] not null,
    ruling          jsonb
);
comment on table sealed_text is 'The closed part of agenda items that are not open. No grant to the public role, no row of it in any payload.';

create table sealed_text_version (
    sealed_id  text        not null,
    version    bigint      not null,
    payload    text        not null,
    written_at timestamptz not null,
    primary key (sealed_id, version)
);
comment on table sealed_text_version is 'The bytes of each SEALED change of a sealed text; the change log has their hash.';
create trigger sealed_text_version_is_append_only before update or delete on sealed_text_version
    for each row execute function forbid_change();
revoke update, delete, truncate on sealed_text_version from ${appRole};

create index access_log_by_object on access_log (object, id);
