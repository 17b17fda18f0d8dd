create view published_calendar as
select d.indicator_id, d.number, d.valid_from, d.calendar
from indicator i join definition_version d on i.id = d.indicator_id
where i.state <> 'DRAFT' and d.state in ('APPROVED', 'SUPERSEDED');
comment on view published_calendar is 'From when on which calendar says when the target year of an indicator ends.';
grant select on published_calendar to ${publicRole};
