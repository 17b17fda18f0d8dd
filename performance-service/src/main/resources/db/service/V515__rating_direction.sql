alter table rating_entry add column direction text
    check (direction in ('IMPROVED', 'WORSENED', 'UNCHANGED', 'INCREASED', 'DECREASED'));
comment on column rating_entry.direction is 'Against the previous period of the series when the entry was frozen; null where there was nothing to compare with.';
