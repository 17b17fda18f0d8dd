create index recommendation_seen_by_meeting on recommendation_seen ((body ->> 'meetingId'));
