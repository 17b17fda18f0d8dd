-- Lists of what changed since an instant begin at the first stamp after it.
create index change_feed_by_time on change_feed (modified, feed_seq);
