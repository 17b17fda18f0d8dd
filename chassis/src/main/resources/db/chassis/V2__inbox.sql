create table inbox (
    topic text not null,
    id text not null,
    version bigint not null,
    event_id text not null,
    taken_at timestamptz not null,
    primary key (topic, id)
);
comment on table inbox is 'The newest event of each object whose effect was carried out here, in the transaction of that effect. Never truncated.';
