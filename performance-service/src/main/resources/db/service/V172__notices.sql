create table notice (
    id         text primary key,
    kind       text        not null check (kind in ('RETURN_DUE', 'RETURN_MISSED', 'COMMENTARY_DUE', 'COMMENTARY_MISSED', 'WORK_WAITING')),
    subject_id text        not null,
    due_on     date        not null,
    recipient  text        not null,
    title      text        not null,
    body       text        not null,
    state      text        not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    attempts   integer     not null,
    next_try   timestamptz not null,
    made_at    timestamptz not null,
    sent_at    timestamptz,
    unique (kind, subject_id, due_on)
);
comment on table notice is 'A letter by e-mail that somebody is due something; once for each subject, kind and day. It carries a link and no figure.';
create index notice_waiting on notice (next_try) where state = 'WAITING';
create index notice_by_time on notice (made_at, id);
