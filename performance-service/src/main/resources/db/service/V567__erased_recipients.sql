alter table notice alter column recipient drop not null;
alter table notice add constraint notice_waits_for_somebody check (recipient is not null or state <> 'WAITING');
comment on column notice.recipient is 'Absent where the name of its owner was erased.';
