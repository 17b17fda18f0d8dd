-- Repeatable, so that it comes to databases whose services' own migrations have run already.
alter table dead_letter
    add column if not exists row_version bigint not null default 0,
    add column if not exists state text not null default 'OPEN' check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
    add column if not exists times_met int not null default 1,
    add column if not exists decided_at timestamptz,
    add column if not exists ground text;

create table if not exists rebuild (
    id               text primary key,
    read_model       text        not null,
    state            text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    records_read     bigint      not null default 0,
    records_expected bigint      not null default 0,
    unreadable       bigint      not null default 0,
    rows_changed     bigint      not null default 0,
    reason           text,
    started_at       timestamptz not null,
    updated_at       timestamptz not null
);
comment on table rebuild is 'Each time a read model was made anew from its topic, and how far it has come.';

-- A shadow table is a temporary one: it goes with the connection that fills it, also in a crash.
do $$
begin
    execute format('grant temporary on database %I to %I', current_database(), '${appRole}');
exception when insufficient_privilege then
    null; -- where the migrations' role does not own the database, its keeper has granted it
end $$;
