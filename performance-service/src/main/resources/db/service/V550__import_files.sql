alter table import_file alter column content drop not null, add column gone_at timestamptz;
comment on column import_file.content is 'Null once its time was over; gone_at says when.';
create index import_file_kept on import_file (kept_at) where content is not null;

alter table import_run add column settled_at timestamptz;
comment on column import_run.settled_at is 'When it was accepted or, later, undone; from then on its file is kept for the time that is set.';
update import_run set settled_at = made_at where state in ('ACCEPTED', 'APPROVED', 'RECORDED', 'UNDONE');
