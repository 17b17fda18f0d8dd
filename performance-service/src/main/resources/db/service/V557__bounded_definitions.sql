create or replace view published_definition as
select d.indicator_id, jsonb_strip_nulls(jsonb_build_object(
    'number', d.number, 'validFrom', d.valid_from, 'validTo', d.valid_to, 'plainDefinition', d.plain_definition,
    'rationale', d.rationale, 'source', d.source, 'kind', d.kind, 'basis', d.basis, 'windowMonths', d.window_months,
    'frequency', d.frequency, 'calendar', d.calendar, 'unit', d.unit, 'multiplier', d.multiplier,
    'publishedScale', d.published_scale, 'polarity', d.polarity, 'numeratorLabel', d.numerator_label,
    'denominatorLabel', d.denominator_label, 'comparableWithPrevious', d.comparable_with_previous,
    'changeReason', d.change_reason, 'additiveAreas', d.additive_areas, 'bounded', d.bounded)) as body
from indicator i join definition_version d on i.id = d.indicator_id
where i.state <> 'DRAFT' and d.state in ('APPROVED', 'SUPERSEDED');
