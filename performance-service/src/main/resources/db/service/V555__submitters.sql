alter table vintage add column submitted_by jsonb not null default '[]';
update vintage set submitted_by = jsonb_build_array(recorded_by);
comment on column vintage.submitted_by is 'Everybody who submitted it, before and after a return: none of them approves it.';
