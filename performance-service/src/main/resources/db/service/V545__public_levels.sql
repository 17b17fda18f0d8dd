create index public_target_indicator on public_state ((coalesce((payload::jsonb) #>> '{indicatorCode}', '')), id)
    where type = 'performance.target';
create index public_expected_range_indicator on public_state ((coalesce((payload::jsonb) #>> '{indicatorCode}', '')), id)
    where type = 'performance.expected-range';
