create table indicator (
    id                text primary key,
    code              text    not null unique check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
    name              text    not null,
    role              text    not null check (role in ('PERFORMANCE', 'ACTIVITY', 'CONTEXT')),
    state             text    not null check (state in ('DRAFT', 'ACTIVE', 'SUSPENDED', 'RETIRED')),
    owner             text,
    substitute        text,
    heading           text,
    body_ids          jsonb  not null,
    area_codes        jsonb  not null,
    successor_id      text references indicator,
    retired_reason    text,
    definition_state  text    not null check (definition_state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'SUPERSEDED')),
    row_version       bigint  not null
);
comment on table indicator is 'A defined thing that is measured; its identity survives renames. definition_state is that of its newest definition.';
create index indicator_by_successor on indicator (successor_id);

create table definition_version (
    id                       text primary key,
    indicator_id             text    not null references indicator,
    number                   integer not null check (number > 0),
    state                    text    not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'SUPERSEDED')),
    drafted_by               text    not null,
    submitted_by             text,
    approved_by              text,
    valid_from               date    not null,
    valid_to                 date,
    plain_definition         text,
    rationale                text,
    source                   text,
    kind                     text    not null,
    basis                    text    not null,
    window_months            integer,
    frequency                text    not null,
    calendar                 text    not null,
    lag_months               integer,
    unit                     text    not null,
    multiplier               numeric,
    published_scale          integer not null check (published_scale between -6 and 6),
    scale_max                numeric,
    bounded                  boolean,
    polarity                 text    not null,
    rule_family              text    not null,
    commentary_rule          text,
    numerator_label          text,
    denominator_label        text,
    min_denominator          numeric,
    additive_areas           boolean,
    breakdowns               jsonb,
    comparable_with_previous text,
    change_reason            text,
    unique (indicator_id, number)
);
comment on table definition_version is 'What an indicator means from a date on: kind, basis, unit, polarity, rule. Spans do not overlap.';

create table target (
    id             text primary key,
    indicator_id   text   not null references indicator,
    area_code      text   not null,
    period_key     text   not null,
    effective_from date   not null,
    effective_to   date,
    state          text   not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'SUPERSEDED')),
    level          numeric,
    operator       text check (operator in ('AT_LEAST', 'AT_MOST', 'NEAR')),
    floor          numeric,
    amber          numeric,
    red            numeric,
    phasing        text   not null check (phasing in ('LINEAR', 'SEASONAL', 'TABLE', 'NONE')),
    start_level    numeric,
    profile        jsonb,
    due_table      jsonb,
    source_title     text,
    source_version   text,
    source_reference text,
    warnings       jsonb   not null,
    drafted_by     text   not null,
    submitted_by   text,
    approved_by    text,
    row_version    bigint not null
);
comment on table target is 'The level and floor of an indicator and area for a year, from a date on; level or floor may be to be confirmed.';
create index target_by_indicator on target (indicator_id, area_code, period_key);
create unique index target_in_force on target (indicator_id, area_code, period_key, effective_from)
    where state in ('APPROVED', 'SUPERSEDED');

create table expected_range (
    id           text primary key,
    indicator_id text   not null references indicator,
    area_code    text   not null,
    period_key   text   not null,
    expected     numeric,
    lower        numeric,
    upper        numeric,
    set_by       text   not null,
    row_version  bigint not null,
    unique (indicator_id, area_code, period_key),
    check (lower <= expected and expected <= upper and lower <= upper)
);
comment on table expected_range is 'The demand the plan assumed for an ACTIVITY indicator; not a target.';

create table observation (
    id                text primary key,
    indicator_id      text    not null references indicator,
    area_code         text    not null,
    period_key        text    not null,
    period_type       text    not null,
    period_end        date    not null,
    period_label      text,
    category          text    not null,
    vintage           integer not null check (vintage > 0),
    state             text    not null check (state in ('SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    published_vintage integer,
    row_version       bigint  not null,
    unique (indicator_id, area_code, period_key, category)
);
comment on table observation is 'One value of indicator, area, period and category. vintage and state are those of its newest vintage, published_vintage is what the public sees.';

create table vintage (
    id                text primary key,
    observation_id    text    not null references observation,
    number            integer not null check (number > 0),
    state             text    not null check (state in ('SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    value             numeric,
    numerator         numeric,
    denominator       numeric,
    value_only_reason text,
    printed           text,
    flags             text    not null,
    missing_reason    text,
    due_on            date,
    qualifier         text    not null,
    upper             numeric,
    caveats           jsonb,
    source_publisher    text,
    source_title        text,
    source_published_on date,
    source_reference    text,
    reason            text,
    warnings          jsonb        not null,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    approved_at       timestamptz,
    approved_by       text,
    publish_at        timestamptz,
    published_at      timestamptz,
    as_printed        boolean     not null,
    returned_reason   text,
    withdrawn_reason  text,
    unique (observation_id, number)
);
comment on table vintage is 'An observation''s value as it stood between two publications; nothing is edited once submitted, save after a return.';
create index vintage_under_embargo on vintage (publish_at) where state = 'APPROVED';

create table rating (
    id               text primary key,
    indicator_id     text    not null references indicator,
    indicator_code   text    not null,
    area_code        text    not null,
    period_key       text    not null,
    period_end       date    not null,
    measure          text    not null check (measure in ('PERIOD', 'YEAR_TO_DATE', 'FORECAST')),
    entry            integer not null check (entry > 0),
    rating           text    not null,
    judgement_rating text,
    judgement_reason text,
    judged_by        text,
    judged_at        timestamptz,
    row_version      bigint  not null,
    unique (indicator_id, area_code, period_key, measure)
);
comment on table rating is 'The ratings of one indicator, area, period and measure; entry and rating are those of its newest entry. A judgement stands beside it and never alters it.';

create table rating_entry (
    id             text primary key,
    rating_id      text        not null references rating,
    number         integer     not null check (number > 0),
    observation_id text        not null references observation,
    vintage        integer     not null,
    target_id      text references target,
    target_version bigint,
    rule_set       text        not null,
    rule_version   integer     not null,
    rating         text        not null,
    reason         text        not null,
    reason_text    text        not null,
    inputs         jsonb        not null,
    value          numeric,
    previous       numeric,
    target         numeric,
    floor          numeric,
    flags          text        not null,
    cause          text check (cause in ('REVISION', 'TARGET_CORRECTED', 'RULE_CHANGED', 'WITHDRAWN')),
    next_due_on    date,
    rated_at       timestamptz not null,
    published_at   timestamptz not null,
    unique (rating_id, number)
);
comment on table rating_entry is 'A frozen status with its reason and every number it was made from: it can be made again from inputs alone.';
create index rating_entry_by_observation on rating_entry (observation_id);
create index rating_entry_by_target on rating_entry (target_id);

create index public_observation_indicator on public_state ((coalesce((payload::jsonb) #>> '{indicatorId}', '')), id)
    where type = 'performance.observation';
create index public_rating_indicator on public_state ((coalesce((payload::jsonb) #>> '{indicatorCode}', '')), id)
    where type = 'performance.rating';
create index public_rating_indicator_id on public_state ((coalesce((payload::jsonb) #>> '{indicatorId}', '')), id)
    where type = 'performance.rating';
create index public_rating_period on public_state ((coalesce((payload::jsonb) #>> '{period,key}', '')), id)
    where type = 'performance.rating';
create index public_rating_status on public_state ((coalesce((payload::jsonb) #>> '{rating}', '')), id)
    where type = 'performance.rating';
create index public_indicator_code on public_state ((coalesce((payload::jsonb) #>> '{code}', '')), id)
    where type = 'performance.indicator';
