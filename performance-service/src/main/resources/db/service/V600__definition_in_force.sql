-- Installed databases took the newest approved definition for the one in force, on whatever day it begins: what begins
-- later waits again, and the public state is restated by the first look at what is due.
alter table indicator add column definition_number integer not null default 1 check (definition_number > 0);
alter table indicator add column next_definition_on date;
comment on column indicator.definition_number is 'The definition in force; 1 until one is approved.';
comment on column indicator.next_definition_on is 'The day on which an approved definition takes the place of the one in force; absent while none waits for its day.';

update indicator i set definition_number = d.number,
    next_definition_on = case when d.valid_from > current_date and d.number > 1 then current_date end
from (select distinct on (indicator_id) indicator_id, number, valid_from from definition_version
      where state in ('APPROVED', 'SUPERSEDED') order by indicator_id, number desc) d
where d.indicator_id = i.id;
update definition_version set state = 'APPROVED' where state = 'SUPERSEDED' and valid_to >= current_date;
create index indicator_by_next_definition on indicator (next_definition_on) where next_definition_on is not null;

create or replace view published_definition as
select d.indicator_id, jsonb_strip_nulls(jsonb_build_object(
    'number', d.number, 'validFrom', d.valid_from, 'validTo', d.valid_to, 'plainDefinition', d.plain_definition,
    'rationale', d.rationale, 'source', d.source, 'kind', d.kind, 'basis', d.basis, 'windowMonths', d.window_months,
    'frequency', d.frequency, 'calendar', d.calendar, 'unit', d.unit, 'multiplier', d.multiplier,
    'publishedScale', d.published_scale, 'polarity', d.polarity, 'numeratorLabel', d.numerator_label,
    'denominatorLabel', d.denominator_label, 'comparableWithPrevious', d.comparable_with_previous,
    'changeReason', d.change_reason, 'additiveAreas', d.additive_areas, 'bounded', d.bounded)) as body,
    d.number = i.definition_number as in_force
from indicator i join definition_version d on i.id = d.indicator_id
where i.state <> 'DRAFT' and d.state in ('APPROVED', 'SUPERSEDED');
