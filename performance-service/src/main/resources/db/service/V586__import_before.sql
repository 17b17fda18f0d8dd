alter table import_object add column before jsonb;
comment on column import_object.before is 'What UNDO goes back to, of an object that was there and that this import moved: the number of the vintage that was the newest, or the numbers of a target or range. Null where it made the object or left it.';
