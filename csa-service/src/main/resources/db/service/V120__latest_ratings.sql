-- In the order in which the latest of each area is looked for. Rows seen before this hold no end of their period:
-- rebuild rating-seen once (deploy/ops/rebuild).
drop index rating_seen_by_indicator;
create index rating_seen_latest on rating_seen
    ((body ->> 'indicatorId'), (body ->> 'areaCode'), (body ->> 'measure') desc, (body #>> '{period,end}') desc, id desc)
    where not deleted;
