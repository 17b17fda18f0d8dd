create table series_signal (
    indicator_id     text        not null,
    area_code        text        not null,
    category         text        not null,
    period_type      text        not null,
    points           integer     not null,
    point            text,
    value            numeric,
    mean             numeric,
    avg_moving_range numeric,
    lpl              numeric,
    upl              numeric,
    target           numeric,
    trial_limits     boolean     not null,
    variation        text check (variation in ('COMMON_CAUSE', 'IMPROVEMENT', 'CONCERN', 'NEUTRAL_HIGH', 'NEUTRAL_LOW')),
    assurance        text check (assurance in ('CONSISTENT_PASS', 'CONSISTENT_FAIL', 'INCONSISTENT')),
    not_charted      text,
    rule_set         text        not null,
    computed_at      timestamptz not null,
    primary key (indicator_id, area_code, category),
    check (not trial_limits or (variation is null and assurance is null))
);
comment on table series_signal is 'What the control chart of each published series says at its last point; made from what is published, and can be made anew from it at any time.';
create index series_signal_by_variation on series_signal (variation, indicator_id, area_code, category);
create index series_signal_by_assurance on series_signal (assurance, indicator_id, area_code, category);

create table series_due (
    indicator_id text        not null,
    area_code    text        not null,
    category     text        not null,
    due_since    timestamptz not null,
    run          text,
    primary key (indicator_id, area_code, category)
);
comment on table series_due is 'Series whose signal is to be made again. run is the recomputation of everything that asked for it, absent where figures moved.';
create index series_due_next on series_due ((run is not null), indicator_id, area_code, category);

create table series_mark (
    one      boolean primary key default true check (one),
    feed_seq bigint not null
);
comment on table series_mark is 'Up to which public change the series concerned have been marked as due.';
insert into series_mark (feed_seq) values (0);

-- The indicator comes first, so that whoever reads locks tables in the order in which they refer to each other.
create or replace view published_definition as
select d.indicator_id, jsonb_strip_nulls(jsonb_build_object(
    'number', d.number, 'validFrom', d.valid_from, 'validTo', d.valid_to, 'plainDefinition', d.plain_definition,
    'rationale', d.rationale, 'source', d.source, 'kind', d.kind, 'basis', d.basis, 'windowMonths', d.window_months,
    'frequency', d.frequency, 'calendar', d.calendar, 'unit', d.unit, 'multiplier', d.multiplier,
    'publishedScale', d.published_scale, 'polarity', d.polarity, 'numeratorLabel', d.numerator_label,
    'denominatorLabel', d.denominator_label, 'comparableWithPrevious', d.comparable_with_previous,
    'changeReason', d.change_reason)) as body
from indicator i join definition_version d on i.id = d.indicator_id
where i.state <> 'DRAFT' and d.state in ('APPROVED', 'SUPERSEDED');

create view published_signal as
select s.indicator_id, i.code as indicator_code, i.name, s.area_code, s.category, s.period_type, s.points, s.point,
    s.value, s.mean, s.avg_moving_range, s.lpl, s.upl, s.target, s.trial_limits, s.variation, s.assurance,
    s.not_charted, s.rule_set, s.computed_at
from indicator i join series_signal s on i.id = s.indicator_id
where i.state <> 'DRAFT';
comment on view published_signal is 'The signals of indicators that are public.';
grant select on published_signal to ${publicRole};
