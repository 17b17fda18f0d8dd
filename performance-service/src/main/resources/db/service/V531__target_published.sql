alter table target add column published_at timestamptz;
comment on column target.published_at is 'When it came into force by approval, or when the document was printed that it was taken from.';
