create table area (
    code        text   primary key check (code ~ '^[A-Z][0-9]{8}$'),
    name        text   not null,
    level       text   not null check (level in ('COUNTRY', 'REGION', 'COUNTY', 'UNITARY', 'DISTRICT', 'DIVISION',
                       'WARD', 'PARISH', 'CENSUS_AREA', 'SERVICE_AREA', 'COMPOSITE')),
    parent      text   references area,
    valid_from  date   not null,
    valid_to    date,
    successors  jsonb  not null,
    includes    jsonb  not null,
    excludes    jsonb  not null,
    row_version bigint not null,
    check (valid_to >= valid_from),
    check (parent <> code)
);
comment on table area is 'The register of areas: what a code stands for, from when to when, within what, made of which parts. A code that is not here is taken as it comes.';
create index area_by_parent on area (parent);

create view published_area as
select code, parent, includes, excludes, jsonb_strip_nulls(jsonb_build_object(
    'code', code, 'name', name, 'level', level, 'parent', parent, 'validFrom', valid_from, 'validTo', valid_to,
    'successors', successors, 'includes', includes, 'excludes', excludes)) as body
from area;
comment on view published_area is 'The register of areas as everybody reads it; all of it is public.';
grant select on published_area to ${publicRole};

create index public_area_level on public_state ((coalesce((payload::jsonb) #>> '{level}', '')), id)
    where type = 'performance.area';
create index public_area_parent on public_state ((coalesce((payload::jsonb) #>> '{parent}', '')), id)
    where type = 'performance.area';
