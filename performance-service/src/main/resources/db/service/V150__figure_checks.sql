create table figure_check (
    id             text primary key,
    state          text        not null check (state in ('OPEN', 'EXPLAINED', 'CORRECTED', 'ACCEPTED_CONFLICT', 'ACCEPTED')),
    claim          jsonb       not null,
    outcome        jsonb       not null,
    verdict        text check (verdict in ('MATCH', 'WITHIN_ROUNDING', 'EXPLAINED', 'CONFLICT')),
    not_checkable  text,
    indicator_id   text references indicator,
    observation_id text references observation,
    dashboard_id   text,
    recorded_by    text        not null,
    recorded_at    timestamptz not null,
    explanation    jsonb,
    correction     jsonb,
    accepted_by    text,
    accepted_at    timestamptz,
    row_version    bigint      not null,
    check ((verdict is null) <> (not_checkable is null)),
    check ((accepted_by is null) = (accepted_at is null))
);
comment on table figure_check is 'A printed figure beside the recomputed one: the claim as printed, what the calculation said, and what people made of it. Public once accepted.';
create index figure_check_by_indicator on figure_check (indicator_id, id);
create index figure_check_by_observation on figure_check (observation_id, id);
create index figure_check_by_dashboard on figure_check (dashboard_id, id);
create index figure_check_by_verdict on figure_check (verdict, id);

create index public_figure_check_verdict on public_state ((coalesce((payload::jsonb) #>> '{verdict}', '')), id)
    where type = 'performance.figure-check';
create index public_figure_check_indicator on public_state ((coalesce((payload::jsonb) #>> '{indicatorId}', '')), id)
    where type = 'performance.figure-check';
create index public_figure_check_observation on public_state ((coalesce((payload::jsonb) #>> '{observationId}', '')), id)
    where type = 'performance.figure-check';
create index public_figure_check_dashboard on public_state ((coalesce((payload::jsonb) #>> '{dashboardId}', '')), id)
    where type = 'performance.figure-check';
