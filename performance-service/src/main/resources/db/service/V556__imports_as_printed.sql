alter table import_run add column as_printed boolean not null default false;
comment on column import_run.as_printed is 'A document of the past: what it printed against the rules is stored with a warning, and nobody approves it.';
