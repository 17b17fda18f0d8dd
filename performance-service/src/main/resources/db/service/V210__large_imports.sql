alter table import_run drop constraint import_run_layout_check, drop constraint import_run_state_check,
    add check (layout in ('PRINTED_DASHBOARD', 'INDICATORS', 'TARGETS', 'EXPECTED_RANGES', 'OBSERVATIONS')),
    add check (state in ('TRYING', 'FAILED', 'REPORTED', 'ACCEPTED', 'APPROVED', 'RECORDED', 'UNDONE')),
    add column row_total integer not null default 0,
    add column working   text check (working in ('TRY', 'ACCEPT', 'APPROVE', 'RECORD_AS_PRINTED', 'UNDO')),
    add column failure   jsonb;
comment on column import_run.working is 'The step that is ordered and not yet carried out.';
comment on column import_run.failure is 'Why the last ordered step did nothing.';

create table import_task (
    import_id text primary key references import_run,
    wish      jsonb       not null,
    queued_at timestamptz not null,
    attempts  integer     not null default 0,
    done      integer     not null default 0,
    total     integer     not null default 0
);
comment on table import_task is 'Steps of large files that wait or run; a task goes in the transaction that carries it out.';
create index import_task_queued on import_task (queued_at, import_id);
