-- Eight lanes of the relay became one: a Kafka transaction a lane and sweep made readers wait for all of them.
update outbox set lane = 0 where lane between 1 and 7;
comment on table outbox is 'The queue: lane 0 waits for the relay, 8 for the sequencer, 9 for the sealer. A row goes when its work is done.';
