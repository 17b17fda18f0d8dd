alter table import_run add column indicator_codes jsonb not null default '[]';
comment on column import_run.indicator_codes is 'Codes its rows are about, known from its trial on: who owns all of them sees it as who sent it does.';
