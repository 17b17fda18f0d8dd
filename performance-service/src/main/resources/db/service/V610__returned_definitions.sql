alter table definition_version add column returned_reason text;
alter table definition_version add column returned_to jsonb not null default '[]';
comment on column definition_version.returned_to is 'Who had submitted it each time it was returned: none of them approves it.';
