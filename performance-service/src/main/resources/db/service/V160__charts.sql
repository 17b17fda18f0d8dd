create table rebase (
    id           text primary key,
    indicator_id text        not null references indicator,
    area_code    text        not null,
    number       integer     not null check (number > 0),
    period_key   text        not null,
    period_start date        not null,
    state        text        not null check (state in ('PROPOSED', 'ACCEPTED')),
    reason       text        not null,
    evidence     text        not null,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    accepted_by  text,
    accepted_at  timestamptz,
    row_version  bigint      not null,
    unique (indicator_id, number),
    unique (indicator_id, area_code, period_start)
);
comment on table rebase is 'From which period on a chart makes its limits anew, why, and on whose word; nothing rebases by itself.';

create view published_definition as
select d.indicator_id, jsonb_strip_nulls(jsonb_build_object(
    'number', d.number, 'validFrom', d.valid_from, 'validTo', d.valid_to, 'plainDefinition', d.plain_definition,
    'rationale', d.rationale, 'source', d.source, 'kind', d.kind, 'basis', d.basis, 'windowMonths', d.window_months,
    'frequency', d.frequency, 'calendar', d.calendar, 'unit', d.unit, 'multiplier', d.multiplier,
    'publishedScale', d.published_scale, 'polarity', d.polarity, 'numeratorLabel', d.numerator_label,
    'denominatorLabel', d.denominator_label, 'comparableWithPrevious', d.comparable_with_previous,
    'changeReason', d.change_reason)) as body
from definition_version d join indicator i on i.id = d.indicator_id
where i.state <> 'DRAFT' and d.state in ('APPROVED', 'SUPERSEDED');
comment on view published_definition is 'What indicators that are public mean and meant: approved versions, without who made them.';

create view published_rebase as
select r.indicator_id, r.area_code, jsonb_build_object(
    'id', r.id, 'indicatorId', r.indicator_id, 'areaCode', r.area_code, 'number', r.number, 'period', r.period_key,
    'state', r.state, 'reason', r.reason, 'evidence', r.evidence, 'acceptedAt', r.accepted_at) as body
from rebase r join indicator i on i.id = r.indicator_id
where i.state <> 'DRAFT' and r.state = 'ACCEPTED';
comment on view published_rebase is 'Accepted rebases, without who made them.';

create view published_profile as
select t.indicator_id, t.area_code, jsonb_build_object(
    'period', t.period_key, 'effectiveFrom', t.effective_from, 'shares', t.profile) as body
from target t join indicator i on i.id = t.indicator_id
where i.state <> 'DRAFT' and t.state in ('APPROVED', 'SUPERSEDED') and t.phasing = 'SEASONAL';
comment on view published_profile is 'The approved shares of a year, which forecasts rest on.';

grant select on published_definition, published_rebase, published_profile to ${publicRole};
