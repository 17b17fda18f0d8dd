create view published_definition_version as
select d.indicator_id, d.number, json_strip_nulls(json_build_object(
    'number', d.number, 'state', d.state, 'terms', json_build_object(
        'validFrom', d.valid_from, 'plainDefinition', d.plain_definition, 'rationale', d.rationale,
        'source', d.source, 'kind', d.kind, 'basis', d.basis, 'windowMonths', d.window_months,
        'frequency', d.frequency, 'calendar', d.calendar, 'lagMonths', d.lag_months, 'unit', d.unit,
        'multiplier', d.multiplier, 'publishedScale', d.published_scale, 'scaleMax', d.scale_max,
        'bounded', d.bounded, 'polarity', d.polarity, 'ruleFamily', d.rule_family,
        'commentaryRule', d.commentary_rule, 'numeratorLabel', d.numerator_label,
        'denominatorLabel', d.denominator_label, 'minDenominator', d.min_denominator,
        'additiveAreas', d.additive_areas, 'breakdowns', d.breakdowns,
        'comparableWithPrevious', d.comparable_with_previous, 'changeReason', d.change_reason),
    'validTo', d.valid_to))::text as body
from indicator i join definition_version d on i.id = d.indicator_id
where i.state <> 'DRAFT' and d.state in ('APPROVED', 'SUPERSEDED');
comment on view published_definition_version is 'Approved definitions of indicators that are public, as everybody reads them: all terms, without who made them.';
grant select on published_definition_version to ${publicRole};
