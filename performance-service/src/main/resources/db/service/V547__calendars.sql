create table calendar_year (
    id          text   primary key check (id ~ '^[0-9]{4}$'),
    days        jsonb  not null,
    row_version bigint not null
);
comment on table calendar_year is 'Days of a year on which the council is closed or works, otherwise than weekends and bank holidays say.';
