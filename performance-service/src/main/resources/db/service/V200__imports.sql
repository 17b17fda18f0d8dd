create table import_file (
    sha256  text primary key,
    content bytea       not null,
    kept_at timestamptz not null
);
comment on table import_file is 'Files as they were sent, under their hash; one sent twice is kept once.';

create table import_run (
    id              text primary key,
    layout          text        not null check (layout in ('PRINTED_DASHBOARD', 'TARGETS', 'OBSERVATIONS')),
    reporting_month text,
    area_code       text,
    file_sha256     text        not null references import_file,
    state           text        not null check (state in ('REPORTED', 'ACCEPTED', 'APPROVED', 'RECORDED', 'UNDONE')),
    fingerprint     text        not null,
    report          jsonb       not null,
    made_by         text        not null,
    made_at         timestamptz not null,
    accepted_by     text,
    published_by    text,
    source          text,
    row_version     bigint      not null
);
comment on table import_run is 'A file on its way in: the report of its trial, then of its loading. fingerprint tells whether the data moved on between the two.';
create index import_run_by_file on import_run (file_sha256);

create table import_object (
    import_id text not null references import_run,
    kind      text not null check (kind in ('INDICATOR', 'TARGET', 'RANGE', 'OBSERVATION')),
    object_id text not null,
    created   boolean not null,
    primary key (import_id, kind, object_id)
);
comment on table import_object is 'What the rows of an accepted import stand for; created says that this import made it.';

create table printed_result (
    import_id    text    not null references import_run,
    position     integer not null,
    section      text    not null,
    heading      text    not null,
    indicator_id text    not null,
    area_code    text    not null,
    measure      text    not null,
    period_key   text    not null,
    printed      text    not null,
    rag          text,
    arrow        text,
    source_lines text    not null,
    primary key (import_id, position)
);
comment on table printed_result is 'Results of a printed dashboard in printed order, with the colour and the arrow beside them; never computed.';
create index printed_result_by_indicator on printed_result (indicator_id, area_code);
