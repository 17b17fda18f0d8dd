-- The id of a change in the log counts restricted and sealed changes too; the public role has no use for it.
revoke select on change_feed from ${publicRole};
grant select (feed_seq, type, id, version, modified) on change_feed to ${publicRole};
